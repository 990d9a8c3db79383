import { setImmediate } from 'node:timers/promises';
import { seesClaims } from '../access/sees-claims.ts';
import type { Area } from '../area/area.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { drawTimeline } from './draw-timeline.ts';
import { shownMeasures } from './measure-fields.graphql.ts';
import { analysisOf } from './network-analysis.ts';
import { readNetworkWhere } from './network-filter.graphql.ts';
import { networkHistory } from './network-history.rows.ts';
import { type NetworkWish, questionOf } from './network-of.graphql.ts';
import type { NetworkTimeline, NetworkTimelinePoint } from './network-timeline.graphql.ts';
import { scopeOfArea } from './read-scope.graphql.ts';
import { type TimelineStep, timelineDays } from './timeline-days.ts';

/** Five years by the month, or sixty by the year: each point is drawn and measured whole. */
const most = 60;

export interface TimelineWish extends Omit<NetworkWish, 'asOf'> {
  readonly from: string;
  readonly to: string;
  readonly step: TimelineStep;
}

/** An area's network on the days of a period, in two statements however many days: read once, each day drawn of that. */
export async function networkTimelineOf(
  context: Context,
  area: Area,
  { from, to, step, knownAt, nodesAs, filter }: TimelineWish,
): Promise<NetworkTimeline> {
  const scope = scopeOfArea(area);
  const days = timelineDays(from, to, step);
  if (days.length === 0) throw refuse('BAD_USER_INPUT', `to is ${to}, which is before from, ${from}`);
  if (days.length > most) {
    throw refuse(
      'BAD_USER_INPUT',
      `from ${from} to ${to} by ${step} is ${days.length} points; it may be ${most}`,
    );
  }
  const where = readNetworkWhere(filter);
  const question = questionOf(context, where, { asOf: to, knownAt });
  const history = await networkHistory(context.rows, area.id, question, { from, to });
  const points: NetworkTimelinePoint[] = [];
  for (const { graph, ...day } of drawTimeline(history, days, where, nodesAs)) {
    points.push({
      ...day,
      measures: shownMeasures({ graph, analysis: analysisOf(graph) }, seesClaims(context.viewer)),
    });
    // Other requests get their turn between two days.
    await setImmediate();
  }
  return { scope, nodesAs, knownAt, step, points };
}
