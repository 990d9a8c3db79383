import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import type { GapWhere } from './findings-wanted.rows.ts';
import { firstAssessedOn } from './first-assessed.rows.ts';

/**
 * Throws BAD_USER_INPUT for days of which no gaps are known: one to come, and one before the first assessment in these
 * areas (by these norm sets, if any are asked for), where "no gaps" would be a wrong answer.
 */
export async function checkAssessedDays(
  context: Context,
  { areas = null, normSets = null }: Pick<GapWhere, 'areas' | 'normSets'>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  if (from > to) throw refuse('BAD_USER_INPUT', `${to} is before ${from}`);
  if (to > context.today)
    throw refuse('BAD_USER_INPUT', `${to} is yet to come; gaps are known up to ${context.today}`);
  const first = await firstAssessedOn(context.rows, areas, normSets);
  if (first !== null && from < first)
    throw refuse(
      'BAD_USER_INPUT',
      `gaps were assessed there on the facts of ${first} first; which there were on ${from} is not known`,
    );
}
