import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { editionOf } from '../area/edition.graphql.ts';
import { sumChildren } from '../area/sum-children.ts';
import { type ChildrenAround, childrenAround } from '../facility/children-around.rows.ts';
import { FacilityKind } from '../facility/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { ExpectedTie, shownExpectation } from '../relation/expected-ties.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { expectedTiesLost } from './expected-ties-lost.ts';
import { Network, NetworkNode } from './network.graphql.ts';
import { RouteStop, stopOf } from './route-stop.graphql.ts';
import { signalRoutesOf } from './signal-routes-of.graphql.ts';
import { routesLost } from './signal-single-points.ts';
import { type Removal, removeNode } from './without.ts';

@ObjectType({ description: 'Two kinds that meet only through a node.', simpleResolvers: true })
export class KindPair {
  @Field(() => FacilityKind, { description: 'The one, first in the order of the alphabet by code.' })
  one!: FacilityKind;

  @Field(() => FacilityKind, { description: 'The other.' })
  other!: FacilityKind;
}

@ObjectType({
  description:
    'Pairs of different kinds that hang together only through a node. A kind that is gone with the node itself is not counted: it met nobody through it.',
  simpleResolvers: true,
})
export class KindPairsOnlyThrough {
  @Field(() => Int, { description: 'Number of pairs.' })
  count!: number;

  @Field(() => Int, { description: 'Of how many pairs that hang together now, with the node.' })
  of!: number;

  @Field(() => [KindPair], { description: 'Which, by code.' })
  pairs!: readonly KindPair[];
}

@ObjectType({
  description: 'A partner that has an expected tie only with the node that is taken out.',
  simpleResolvers: true,
})
export class ExpectedTieLost {
  @Field(() => RouteStop, { description: 'The partner that loses it.' })
  facility!: RouteStop;

  @Field(() => ExpectedTie, { description: 'What is expected of its kind.' })
  expected!: ExpectedTie;
}

@ObjectType({
  description:
    'Als deze schakel wegvalt. What a network loses with one of its nodes, of the network as it was drawn.',
  simpleResolvers: true,
})
export class NetworkWithout {
  @Field(() => NetworkNode, { description: 'The node that is taken out.' })
  node!: NetworkNode;

  @Field(() => Int, { description: 'Parts with no path from one to another, with the node.' })
  componentsBefore!: number;

  @Field(() => Int, { description: 'The same without it; an isolate is a part of its own.' })
  componentsAfter!: number;

  @Field(() => [NetworkNode], {
    description:
      'The nodes that were tied to it, along others or not, and are no longer connected to the largest part that is left of what it held together; in the order of `nodes`.',
  })
  cutOff!: readonly NetworkNode[];

  @Field(() => KindPairsOnlyThrough, { description: 'Pairs of kinds that meet only through it.' })
  pairsOnlyThrough!: KindPairsOnlyThrough;

  network!: Network;
  removal!: Removal;
}

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
