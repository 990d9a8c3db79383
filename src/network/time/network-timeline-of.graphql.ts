import { seesClaims } from '../../access/claim-scope.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import { questionOf } from '../facts-of-network.graphql.ts';
import { readNetworkWhere } from '../network-filter.graphql.ts';
import type { NetworkWish } from '../network-of.graphql.ts';
import type { NetworkScopeUsed } from '../network-scope.graphql.ts';
import { timelineFactsOf } from './network-history-of.graphql.ts';
import type { NetworkTimeline } from './network-timeline.graphql.ts';
import { type TimelineStep, timelineDays } from './timeline-days.ts';
import { pointsOf } from './timeline-points.graphql.ts';

/** Five years by the month, or sixty by the year: each point is drawn and measured whole. */
const most = 60;

export interface TimelineWish extends Omit<NetworkWish, 'asOf'> {
  readonly from: string;
  readonly to: string;
  readonly step: TimelineStep;
}

/** The network of a scope on the days of a period, read once however many days; each day is drawn of that. */
export async function networkTimelineOf(
  context: Context,
  scope: NetworkScopeUsed,
  { from, to, step, knownAt, nodesAs, filter }: TimelineWish,
): Promise<NetworkTimeline> {
  const [first, ...others] = timelineDays(from, to, step);
  if (first === undefined) throw refuse('BAD_USER_INPUT', `to is ${to}, which is before from, ${from}`);
  const days = [first, ...others] as const;
  if (days.length > most) {
    throw refuse(
      'BAD_USER_INPUT',
      `from ${from} to ${to} by ${step} is ${days.length} points; it may be ${most}`,
    );
  }
  const where = readNetworkWhere(filter);
  const question = questionOf(context, where, { asOf: to, knownAt });
  const facts = await timelineFactsOf(context, scope, where, question, days);
  const points = pointsOf(days, { ...facts, where, nodesAs }, seesClaims(context.viewer));
  return { scope, nodesAs, knownAt, step, points };
}
