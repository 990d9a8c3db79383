import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts';
import { UndefinedBecause } from '../graph/network-terms.ts';
import { Network, NetworkNode } from '../network.graphql.ts';
import { NetworkScopeUsed } from '../network-scope.graphql.ts';
import { NodeChangeReason } from './difference-terms.ts';
import type { DrawAt } from './network-difference-of.graphql.ts';
import './difference-terms.graphql.ts';

@InputType({
  description: 'Twee momenten. Each is a day, and optionally the time of which the records are taken.',
})
export class NetworkMomentsInput {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day, or the same.' })
  to!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The earlier day as it was recorded at this moment, e.g. when a report was made; as it is recorded now when left out. Says nothing of the facilities.',
  })
  knownFrom?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The later day as it was recorded at this moment; as it is recorded now when left out. Not before `knownFrom`.',
  })
  knownTo?: string | null;
}

@ObjectType({
  description: 'A node that is in one of the two networks alone, and why.',
  simpleResolvers: true,
})
export class NodeChange {
  @Field(() => NetworkNode, {
    description: 'The node, in the network it is in; `degree` is how many ties it brought or took.',
  })
  node!: NetworkNode;

  @Field(() => NodeChangeReason, { description: 'Why it is not in the other.' })
  reason!: NodeChangeReason;
}

@ObjectType({ description: 'One measure of the whole network at both moments.', simpleResolvers: true })
export class MeasureDifference {
  @Field(() => String, { description: 'Name of the field of `NetworkMeasures`, e.g. `density`.' })
  measure!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'At the earlier moment; null when undefined, `before { measures { notes } }` says why.',
  })
  before!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'At the later moment; null when undefined, `after { measures { notes } }` says why.',
  })
  after!: number | null;

  @Field(() => Float, { nullable: true, description: 'After less before; null when either is undefined.' })
  change!: number | null;
}

@ObjectType({
  description:
    'Stabiliteit. How many ties stayed, among the nodes that are in both networks: who came or left is not counted as change of the others.',
  simpleResolvers: true,
})
export class TieStability {
  @Field(() => Float, {
    nullable: true,
    description:
      'Ties kept over ties that were there at either moment, 0 (all others) to 1 (all the same), after Jaccard. Null without ties.',
  })
  jaccard!: number | null;

  @Field(() => UndefinedBecause, { nullable: true, description: 'Why `jaccard` is null.' })
  reason!: UndefinedBecause | null;

  @Field(() => Int, { description: 'Nodes that are in both networks.' })
  commonNodes!: number;

  @Field(() => Int, { description: 'Ties among these at the earlier moment.' })
  tiesBefore!: number;

  @Field(() => Int, { description: 'Ties among these at the later moment.' })
  tiesAfter!: number;

  @Field(() => Int, { description: 'Ties among these at both.' })
  kept!: number;
}

@ObjectType({
  description:
    'Toen en nu. One network at two moments, with the same filter and the boundary of one edition: nodes that came and left, and what became of the ties of those that stayed.',
  simpleResolvers: true,
})
export class NetworkDifference {
  @Field(() => NetworkScopeUsed, {
    description:
      'Of what both were drawn; `area { edition }` is the year of its boundary, the same for both days.',
  })
  scope!: NetworkScopeUsed;

  @Field(() => Network, { description: 'The network at the earlier moment.' })
  before!: Network;

  @Field(() => Network, { description: 'The network at the later moment.' })
  after!: Network;

  /** The same scope and filter at another moment. */
  draw!: DrawAt;
}
