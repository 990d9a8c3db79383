import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { editionOf } from '../../area/edition.graphql.ts';
import { sumChildren } from '../../area/figure/sum-children.ts';
import { type ChildrenAround, childrenAround } from '../../facility/children-around.rows.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import { shownExpectation } from '../../relation/expected-ties.graphql.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { expectedTiesLost } from '../measure/expected-ties-lost.ts';
import { removeNode } from '../measure/without.ts';
import { Network, type NetworkNode } from '../network.graphql.ts';
import { RouteStop, stopOf } from './route-stop.graphql.ts';
import { signalRoutesOf } from './signal-routes-of.graphql.ts';
import { routesLost } from './signal-single-points.ts';
import { ExpectedTieLost, NetworkWithout } from './without.graphql.ts';

@Resolver(() => Network)
export class NetworkWithoutField {
  @FieldResolver(() => NetworkWithout, {
    description: 'Als deze schakel wegvalt: what it loses with one of its nodes.',
  })
  without(
    @Root() network: Network,
    @Arg('node', () => ID, { description: 'Id of a node of this network.' }) id: string,
  ): NetworkWithout {
    const node = network.nodesInOrder.find((one) => one.id === id);
    if (!node) throw refuse('BAD_USER_INPUT', `${JSON.stringify(id)} is not a node of this network`);
    return lossOf(network, node);
  }
}

@Resolver(() => NetworkWithout)
export class NetworkWithoutFields {
  @FieldResolver(() => [ExpectedTieLost], {
    description:
      'The expected ties that its partners have with it and with no other node, over relations that both sides confirm: by partner, then by what is expected.',
  })
  expectedTiesLost(@Root() { network, node }: NetworkWithout): ExpectedTieLost[] {
    return expectedTiesLost(network.graph, node.id).map(({ facility, expected }) => ({
      facility: stopOf(facility, network.asOf),
      expected: shownExpectation(expected),
    }));
  }

  @FieldResolver(() => [RouteStop], {
    description:
      'The other facilities in the network of which every confirmed signalling route of at most two steps goes with it, by name.',
  })
  async signalRoutesLost(
    @Root() { network, removal }: NetworkWithout,
    @Ctx() context: Context,
  ): Promise<RouteStop[]> {
    const { known, routes } = await signalRoutesOf(context, network);
    return routesLost(known, routes, new Set(removal.facilityIds)).map((stop) => stopOf(stop, network.asOf));
  }

  @FieldResolver(() => Figure, {
    description:
      'Children younger than 12 in the neighbourhoods where it and the nodes that it cuts off stand or work, each once: at least as many as are known, of `known` of `of` neighbourhoods.',
  })
  async childrenInTouchedAreas(
    @Root() { network, removal }: NetworkWithout,
    @Ctx() context: Context,
  ): Promise<Figure> {
    const edition = await editionOf(context, network.scope.area?.edition);
    const around = await Promise.all(
      removal.touchedIds.map((id) =>
        byKey<ChildrenAround>(context, `children around ${edition} ${network.asOf}`, id, (ids) =>
          childrenAround(context.rows, ids, edition, network.asOf),
        ),
      ),
    );
    return sumChildren(
      around.flatMap((one) => one?.areas ?? []),
      edition,
      { from: 0, until: 12 },
    );
  }
}

function lossOf(network: Network, node: NetworkNode): NetworkWithout {
  const removal = removeNode(network.graph, node.id, network.analysis.network());
  const cutOff = new Set(removal.cutOff);
  const pairs = removal.pairsLost.map(([one, other]) => ({
    one: facilityKinds.get(one),
    other: facilityKinds.get(other),
  }));
  return {
    ...{ network, node, removal },
    componentsBefore: removal.componentsBefore,
    componentsAfter: removal.componentsAfter,
    cutOff: network.nodesInOrder.filter(({ id }) => cutOff.has(id)),
    pairsOnlyThrough: { count: pairs.length, of: removal.pairsMeeting, pairs },
  };
}
