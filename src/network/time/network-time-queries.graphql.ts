import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts';
import { NodesAs } from '../graph/network-terms.ts';
import { NetworkFilter } from '../network-filter.graphql.ts';
import { networkOfScope } from '../network-of.graphql.ts';
import { NetworkScope } from '../network-scope.graphql.ts';
import { readScope } from '../read-scope.graphql.ts';
import { NetworkDifference, NetworkMomentsInput } from './network-difference.graphql.ts';
import { networkDifferenceOf } from './network-difference-of.graphql.ts';
import { NetworkTimeline } from './network-timeline.graphql.ts';
import { networkTimelineOf } from './network-timeline-of.graphql.ts';
import { TimelineStep } from './timeline-days.ts';

const scopeOptions = {
  description: 'Of what; every day with the boundary of one edition, by default the newest.',
};
const whereOptions = { nullable: true, description: 'What is drawn; the same each time.' };
const nodesAsOptions = { defaultValue: NodesAs.FACILITY, description: 'What a node stands for.' };

@Resolver()
export class NetworkTimeQueries {
  @Query(() => NetworkDifference, {
    nullable: true,
    description:
      'Toen en nu. What is different in a network between two moments, and whether it happened, was recorded late or was corrected. Null when there is no such area, facility or organisation.',
  })
  async networkDifference(
    @Ctx() context: Context,
    @Arg('scope', () => NetworkScope, scopeOptions) scope: NetworkScope,
    @Arg('between', () => NetworkMomentsInput, { description: 'The two moments.' })
    between: NetworkMomentsInput,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('nodesAs', () => NodesAs, nodesAsOptions) nodesAs: NodesAs,
  ): Promise<NetworkDifference | null> {
    const used = await readScope(context, scope, between.to);
    if (!used) return null;
    return networkDifferenceOf(between, (asOf, knownAt) =>
      networkOfScope(context, used, { filter, nodesAs, asOf, knownAt }),
    );
  }

  @Query(() => NetworkTimeline, {
    nullable: true,
    description:
      'Tijdlijn. The measures of a network on the days of a period. Null when there is no such area, facility or organisation.',
  })
  async networkTimeline(
    @Ctx() context: Context,
    @Arg('scope', () => NetworkScope, scopeOptions) scope: NetworkScope,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day; a point only where a step falls on it.' })
    to: string,
    @Arg('step', () => TimelineStep, {
      defaultValue: TimelineStep.QUARTER,
      description: 'How far the points are apart; there may be 60.',
    })
    step: TimelineStep,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('nodesAs', () => NodesAs, nodesAsOptions) nodesAs: NodesAs,
    @Arg('knownAt', () => DateTimeScalar, {
      nullable: true,
      description:
        'With the relations as they were recorded at this moment; as they are recorded now when left out. Says nothing of the facilities.',
    })
    knownAt: string | null,
  ): Promise<NetworkTimeline | null> {
    const used = await readScope(context, scope, to);
    return used && networkTimelineOf(context, used, { from, to, step, filter, nodesAs, knownAt });
  }
}
