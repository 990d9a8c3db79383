import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { newestEdition } from './area.rows.ts';

/** What an `edition` argument says when it is left out, for questions about areas that are not named one by one. */
export const editionDescription =
  'CBS year of the areas; the newest with published population when left out.';

/** An edition as it was asked for; null when left out. BAD_USER_INPUT for a number that is no year of CBS. */
export function readEdition(edition: number | null | undefined): number | null {
  if (edition == null) return null;
  if (edition >= 1990 && edition < 2100) return edition;
  throw refuse('BAD_USER_INPUT', `edition is ${edition}; it is a year from 1990 to 2099`);
}

/** The edition that was asked for, else the newest with published population, looked up once a request. */
export async function editionOf(context: Context, edition: number | null | undefined): Promise<number> {
  const asked = readEdition(edition);
  if (asked !== null) return asked;
  const newest = await byKey(context, 'newest edition', 'newest', async ([id = '']) => [
    { id, edition: await newestEdition(context.rows) },
  ]);
  // An empty database has no edition, and nothing stands anywhere.
  return newest?.edition ?? 0;
}
