import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { facilityGroups } from '../facility/term/facility-groups.ts';
import { FacilityGroup } from '../facility/term/facility-kinds.graphql.ts';
import { Language } from '../graphql/language.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Network, NetworkNode } from './network.graphql.ts';

@ObjectType({
  description:
    'Gemeenschap. Nodes with more ties among each other than with the rest, found by Louvain (Blondel and others 2008); a node without ties is one by itself.',
  simpleResolvers: true,
})
export class Community {
  @Field(() => Int, { description: 'Number within this network: 1 has most nodes.' })
  number!: number;

  @Field(() => [NetworkNode], { description: 'Its nodes, as in `Network.nodes`.' })
  nodes!: readonly NetworkNode[];

  @Field(() => NetworkNode, { description: 'The node with most ties inside it.' })
  centre!: NetworkNode;

  sectorCodes!: readonly string[];
  names!: { readonly nl: string; readonly en: string };
}

@Resolver(() => Community)
export class CommunityFields {
  @FieldResolver(() => String, {
    description: 'What it can be called by: after its centre and largest sectors; unique in this network.',
  })
  name(
    @Root() { names }: Community,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return language === 'EN' ? names.en : names.nl;
  }

  @FieldResolver(() => [FacilityGroup], {
    description: 'The largest sectors that together have more than half of its nodes; at most three.',
  })
  sectors(@Root() { sectorCodes }: Community): readonly FacilityGroup[] {
    return sectorCodes.map((code) => facilityGroups.get(code));
  }
}

@Resolver(() => Network)
export class NetworkCommunitiesField {
  @FieldResolver(() => [Community], {
    nullable: true,
    description: 'Its communities, the largest first. The same network has the same, every time.',
  })
  async communities(@Root() { analysis, nodesInOrder }: Network): Promise<Community[]> {
    const found = await analysis.namedCommunities();
    const { numbers } = await analysis.communities();
    const nodesOf = Map.groupBy(nodesInOrder, ({ at }) => numbers[at]);
    const byId = new Map(nodesInOrder.map((node) => [node.id, node]));
    return found.map(({ number, centre, sectors, name }) => ({
      number,
      nodes: nodesOf.get(number) ?? [],
      centre: byId.get(centre)!,
      sectorCodes: sectors,
      names: name,
    }));
  }
}
