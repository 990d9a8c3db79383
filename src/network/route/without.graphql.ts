import { Field, Int, ObjectType } from 'type-graphql';
import { FacilityKind } from '../../facility/term/facility-kinds.graphql.ts';
import { ExpectedTie } from '../../relation/expected-ties.graphql.ts';
import type { Removal } from '../measure/without.ts';
import { Network, NetworkNode } from '../network.graphql.ts';
import { RouteStop } from './route-stop.graphql.ts';

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
