import type { Context } from './context.ts';
import { type Keyed, type PageArgs, pageOf, readPage } from './paging.ts';
import { refuse } from './refusal.ts';

/**
 * A page of a list that was worked out whole; the last key of each object tells it from the others. Refuses to go on
 * behind an object that is no longer in the list: nobody can say where that is.
 */
export function pageOfAll<Node extends Keyed>(
  context: Context,
  args: PageArgs,
  list: string,
  all: readonly Node[],
) {
  const page = readPage(context, args, list);
  const seen = page.after?.at(-1);
  const begin = page.after === null ? 0 : all.findIndex(({ keys }) => keys.at(-1) === seen) + 1;
  if (page.after !== null && begin === 0) {
    throw refuse(
      'BAD_USER_INPUT',
      'what `after` points to is no longer in this list; begin again without it',
    );
  }
  const nodes = all.slice(begin, begin + page.first + 1);
  return { ...pageOf(context, page, nodes), count: () => Promise.resolve(all.length) };
}
