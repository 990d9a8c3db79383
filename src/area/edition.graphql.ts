import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { newestEdition } from './area.rows.ts';

/** What an `edition` argument says when it is left out, for questions about areas that are not named one by one. */
export const editionDescription =
  'CBS year of the areas; the newest with published population when left out.';

/** The edition that was asked for, else the newest with published population, looked up once a request. */
export async function editionOf(context: Context, edition: number | null | undefined): Promise<number> {
  if (edition != null) return edition;
  const newest = await byKey(context, 'newest edition', 'newest', async ([id = '']) => [
    { id, edition: await newestEdition(context.rows) },
  ]);
  // An empty database has no edition, and nothing stands anywhere.
  return newest?.edition ?? 0;
}
