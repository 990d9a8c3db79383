import { Arg, Ctx, FieldResolver, Int, Resolver, Root, registerEnumType } from 'type-graphql';
import { seesClaims } from '../access/claim-scope.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { refuse } from '../graphql/refusal.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { Relation, viewOf } from '../relation/relation.graphql.ts';
import { relationsById } from '../relation/relation.rows.ts';
import { formalities } from '../relation/relation-terms.ts';
import { Theme } from '../relation/themes.graphql.ts';
import { themes } from '../relation/themes.ts';
import { explainNetwork } from './explain-network.ts';
import { shownMeasures } from './measure-fields.graphql.ts';
import { Network, NetworkEdge, NetworkNode } from './network.graphql.ts';
import { networkFigures } from './network-figures.ts';
import { NetworkFilterUsed } from './network-filter.graphql.ts';
import { NetworkMeasures } from './network-measures.graphql.ts';
import { NodeOrder, nodesBy } from './node-order.ts';

registerEnumType(NodeOrder, {
  name: 'NodeOrder',
  description: 'Order of the nodes of a network, the highest first.',
  valuesConfig: {
    DEGREE: { description: 'By number of partners.' },
    STRENGTH: { description: 'By the sum of the levels of their ties.' },
    BETWEENNESS: { description: 'By how many meet by way of them.' },
    HUB: { description: 'By hub index.' },
    KIND_PAIRS_ONLY_THROUGH: { description: 'By how many pairs of kinds meet only through them.' },
    NAME: { description: 'By name.' },
  },
});

@Resolver(() => Network)
export class NetworkFields {
  @FieldResolver(() => NetworkFilterUsed, { description: 'With which filter, defaults filled in.' })
  filter(@Root() { where }: Network): NetworkFilterUsed {
    const used = where.themes.map((code) => themes.get(code));
    return {
      ...where,
      themes: used,
      kinds: where.kinds?.map((code) => facilityKinds.get(code)) ?? null,
      formality: where.formality?.map((code) => formalities.get(code)) ?? null,
      includeFunding: used.some((theme) => !theme.collaboration),
    };
  }

  @FieldResolver(() => [NetworkNode], {
    description:
      'Its nodes, isolates among them: by what `orderBy` says, the highest first and those without a value last; of equals those with most ties first, then by name and id.',
  })
  async nodes(
    @Root() { nodesInOrder, analysis }: Network,
    @Ctx() { viewer }: Context,
    @Arg('orderBy', () => NodeOrder, { defaultValue: NodeOrder.DEGREE, description: 'Which come first.' })
    order: NodeOrder,
    @Arg('first', () => Int, { nullable: true, description: 'Only so many; all when left out.' })
    first: number | null,
  ): Promise<readonly NetworkNode[]> {
    if (first != null && first < 0) throw refuse('BAD_USER_INPUT', `first is ${first}; it may be 0 or more`);
    return (await nodesBy(order, analysis, nodesInOrder, seesClaims(viewer))).slice(0, first ?? undefined);
  }

  @FieldResolver(() => NetworkMeasures, { description: 'Its measures, of all its nodes.' })
  measures(@Root() network: Network, @Ctx() { viewer }: Context): NetworkMeasures {
    return shownMeasures(network, seesClaims(viewer));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The network in plain words, a paragraph a line: what is in it, who was asked, and of each measure what it is here and how to read it.',
  })
  async explanation(
    @Root() network: Network,
    @Ctx() { viewer }: Context,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): Promise<string> {
    return explainNetwork(await networkFigures(network, seesClaims(viewer)), language);
  }
}

@Resolver(() => NetworkNode)
export class NetworkNodeFields {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility; null where the node stands for an organisation.',
  })
  facility(@Root() { facilityId, asOf }: NetworkNode, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, facilityId, asOf);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation; null where the node stands for a facility.',
  })
  organisation(
    @Root() { organisationId, asOf }: NetworkNode,
    @Ctx() context: Context,
  ): Promise<Organisation | null> {
    return organisationOf(context, organisationId, asOf);
  }
}

@Resolver(() => NetworkEdge)
export class NetworkEdgeFields {
  @FieldResolver(() => Boolean, { description: 'Brug: without it a part of the network falls apart.' })
  isBridge(@Root() { analysis, at }: NetworkEdge): boolean {
    return analysis.cuts().isBridge[at] === 1;
  }

  @FieldResolver(() => [Theme], { description: 'What they work together on.' })
  themes(@Root() { themeCodes }: NetworkEdge): readonly Theme[] {
    return themeCodes.map((code) => themes.get(code));
  }

  @FieldResolver(() => [Relation], {
    nullable: true,
    description:
      'The relations that pass the filter, by id: one for each theme, and of organisations several.',
  })
  async relations(
    @Root() { relationIds, asOf, knownAt }: NetworkEdge,
    @Ctx() context: Context,
  ): Promise<Relation[]> {
    const view = viewOf(context, asOf, knownAt);
    const relations = await Promise.all(
      relationIds.map((id) =>
        byKey<Relation>(context, `relation ${JSON.stringify(view)}`, id, (ids) =>
          relationsById(context.rows, view, ids),
        ),
      ),
    );
    return relations.filter((relation) => relation !== null);
  }
}
