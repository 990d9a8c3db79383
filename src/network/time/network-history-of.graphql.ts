import type { Context } from '../../graphql/context.ts';
import { membershipsDuring } from '../../relation/coalition.rows.ts';
import type { NetworkWhere } from '../graph/network-where.ts';
import type { NetworkQuestion } from '../network.rows.ts';
import type { NetworkScopeUsed } from '../network-scope.graphql.ts';
import { refuseTooLarge } from '../refuse-network.graphql.ts';
import type { TimelineFacts } from './draw-timeline.ts';
import { egoHistory } from './ego-history.rows.ts';
import { areaHistory, listHistory } from './network-history.rows.ts';
import type { NetworkHistory } from './network-history.ts';

/** What the networks of a scope on these days are drawn from, in a number of statements that does not grow with them. */
export async function timelineFactsOf(
  context: Context,
  scope: NetworkScopeUsed,
  where: NetworkWhere,
  question: NetworkQuestion,
  days: readonly [string, ...string[]],
): Promise<TimelineFacts> {
  const history = await historyOf(context, scope, where, question, days);
  if (!where.expandCoalitions) return { history, memberships: [] };
  const ends = where.includeOutside ? history.relations.flatMap(({ first, second }) => [first, second]) : [];
  const ids = new Set([...history.facilities, ...ends].map(({ id }) => id));
  return {
    history,
    memberships: await membershipsDuring(context.rows, periodOf(days), where.themes, [...ids]),
  };
}

async function historyOf(
  { rows }: Context,
  { area, facility, organisation, facilities, steps, direction }: NetworkScopeUsed,
  where: NetworkWhere,
  question: NetworkQuestion,
  days: readonly [string, ...string[]],
): Promise<NetworkHistory> {
  if (area) return areaHistory(rows, area.id, question, periodOf(days));
  const ego = facility ?? organisation;
  if (ego && steps !== null && direction !== null) {
    const of = facility ? 'FACILITY' : 'ORGANISATION';
    const around = await egoHistory(rows, ego.id, { ...question, where, steps, direction, of }, days);
    if (around.tooLargeOn !== null) throw refuseTooLarge(ego.id, steps, around.tooLargeOn);
    return around;
  }
  const listed = (facilities ?? []).map(({ id }) => id);
  return listHistory(rows, listed, where.kinds, question, periodOf(days));
}

const periodOf = (days: readonly [string, ...string[]]) => ({ from: days[0], to: days.at(-1) ?? days[0] });
