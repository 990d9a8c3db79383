import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts';
import { NodesAs } from '../graph/network-terms.ts';
import { NetworkMeasures } from '../network-measures.graphql.ts';
import { NetworkScopeUsed } from '../network-scope.graphql.ts';
import { TimelineStep } from './timeline-days.ts';

registerEnumType(TimelineStep, {
  name: 'TimelineStep',
  description: 'How far the points of a timeline are apart.',
  valuesConfig: {
    MONTH: { description: 'The same day of each month, or its last day where it is shorter.' },
    QUARTER: { description: 'The same day every three months.' },
    YEAR: { description: 'The same day each year.' },
  },
});

@ObjectType({
  description: 'A network on one day of a timeline, beside the point before.',
  simpleResolvers: true,
})
export class NetworkTimelinePoint {
  @Field(() => DateScalar, { description: 'The day.' })
  asOf!: string;

  @Field(() => NetworkMeasures, { description: 'Measures of the network on the day, of all its nodes.' })
  measures!: NetworkMeasures;

  @Field(() => Int, {
    nullable: true,
    description:
      'Ties that came since the point before, among the nodes of both points. Null for the first point.',
  })
  gained!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Ties that went since the point before, among the nodes of both points. Null for the first point.',
  })
  lost!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Nodes that came since the point before. Null for the first point.',
  })
  nodesGained!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Nodes that left since the point before. Null for the first point.',
  })
  nodesLost!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Stabiliteit: ties kept since the point before over ties at either, 0 to 1, among the nodes of both, after Jaccard. Null for the first point, and where there are no ties.',
  })
  stability!: number | null;
}

@ObjectType({
  description:
    'Tijdlijn. A network on the days of a period, with the same filter and the boundary of one edition; the same answer as `network` on each of these days.',
  simpleResolvers: true,
})
export class NetworkTimeline {
  @Field(() => NetworkScopeUsed, {
    description:
      'Of what it was drawn; `area { edition }` is the year of its boundary, the same for all days.',
  })
  scope!: NetworkScopeUsed;

  @Field(() => NodesAs, { description: 'What a node stands for.' })
  nodesAs!: NodesAs;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment of which the records of relations were taken; null: as they are now.',
  })
  knownAt!: string | null;

  @Field(() => TimelineStep, { description: 'How far its points are apart.' })
  step!: TimelineStep;

  @Field(() => [NetworkTimelinePoint], {
    description: 'The first day and each step from it that is no later than the last day; at most 60.',
  })
  points!: Iterable<Promise<NetworkTimelinePoint>>;
}
