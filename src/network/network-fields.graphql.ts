import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { seesClaims } from '../access/sees-claims.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { Relation, viewOf } from '../relation/relation.graphql.ts';
import { relationsById } from '../relation/relation.rows.ts';
import { formalities } from '../relation/relation-terms.ts';
import { Theme } from '../relation/themes.graphql.ts';
import { themes } from '../relation/themes.ts';
import { measuresOf } from './measures.ts';
import { Network, NetworkEdge, NetworkNode } from './network.graphql.ts';
import { NetworkFilterUsed } from './network-filter.graphql.ts';
import { NetworkMeasures } from './network-measures.graphql.ts';

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
    description: 'Its nodes: those with most ties first, then by name and id. Isolates are among them.',
  })
  nodes(
    @Root() { nodesInOrder }: Network,
    @Arg('first', () => Int, { nullable: true, description: 'Only so many; all when left out.' })
    first: number | null,
  ): readonly NetworkNode[] {
    if (first != null && first < 0) throw refuse('BAD_USER_INPUT', `first is ${first}; it may be 0 or more`);
    return nodesInOrder.slice(0, first ?? undefined);
  }

  @FieldResolver(() => NetworkMeasures, { description: 'Its measures, of all its nodes.' })
  measures(@Root() { graph }: Network, @Ctx() { viewer }: Context): NetworkMeasures {
    return measuresOf(graph, seesClaims(viewer));
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
    @Root() { relationIds, ...moment }: NetworkEdge,
    @Ctx() context: Context,
  ): Promise<Relation[]> {
    const view = viewOf(context, moment.asOf, moment.knownAt);
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
