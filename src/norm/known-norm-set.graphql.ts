import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { listNormSets } from './norm.rows.ts';

/**
 * The id of a norm set that is known here, assessed or not, from its id or its code (then its last version); null when none
 * was asked for. BAD_USER_INPUT for one that is not known.
 */
export async function knownNormSet(
  context: Context,
  asked: string | null | undefined,
): Promise<string | null> {
  if (asked == null) return null;
  const sets = await listNormSets(context.rows, null);
  const found = sets.find(({ id }) => id === asked) ?? sets.find(({ code }) => code === asked);
  if (found) return found.id;
  throw refuse('BAD_USER_INPUT', `${JSON.stringify(asked)} is not the id of a norm set, nor its code`);
}
