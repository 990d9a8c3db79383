import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Coalition, coalitionOf } from '../relation/coalition.graphql.ts';
import { membershipsOf } from '../relation/coalition.rows.ts';
import { type CoalitionTie, coalitionsOf, isDrawn, type Membership } from './graph/coalition-ties.ts';
import { facilitiesIn, type NetworkGraph } from './graph/graph.ts';
import type { NetworkWhere } from './graph/network-where.ts';
import { Network, NetworkEdge } from './network.graphql.ts';

@Resolver(() => Network)
export class NetworkCoalitionFields {
  @FieldResolver(() => Int, {
    description:
      'Coalitions of two or more of its nodes, on the themes looked at, of which the pairs are not drawn: all of them unless `expandCoalitions` is asked.',
  })
  async coalitionsNotExpanded(@Root() network: Network, @Ctx() context: Context): Promise<number> {
    const coalitions = await coalitionsAmong(context, network.graph, network.where, network.asOf);
    return coalitions.filter((coalition) => !isDrawn(coalition, network.where)).length;
  }
}

@Resolver(() => NetworkEdge)
export class NetworkEdgeCoalitions {
  @FieldResolver(() => [Coalition], {
    nullable: true,
    description:
      'Coalitions that both are in, by id; only with `expandCoalitions`. An edge without relations is there by these alone.',
  })
  async coalitions(
    @Root() { coalitionIds, asOf }: NetworkEdge,
    @Ctx() context: Context,
  ): Promise<Coalition[]> {
    const coalitions = await Promise.all(coalitionIds.map((id) => coalitionOf(context, id, asOf)));
    return coalitions.filter((coalition) => coalition !== null);
  }
}

/** In one statement for all networks of a request that are of the same day and themes. */
export async function coalitionsAmong(
  context: Context,
  graph: NetworkGraph,
  { themes }: NetworkWhere,
  asOf: string,
): Promise<CoalitionTie[]> {
  const memberships = await Promise.all(
    facilitiesIn(graph).map((id) =>
      byParent<Membership>(context, `coalitions of ${asOf} on ${themes.join(' ')}`, id, (ids) =>
        membershipsOf(context.rows, asOf, themes, ids),
      ),
    ),
  );
  return coalitionsOf(graph, memberships.flat());
}
