import type { Context } from './context.ts';
import { type Keyed, type PageArgs, pageOf, readPage } from './paging.ts';

/** A page of a list that was worked out whole; the last key of each object tells it from the others. */
export function pageOfAll<Node extends Keyed>(
  context: Context,
  args: PageArgs,
  list: string,
  all: readonly Node[],
) {
  const page = readPage(context, args, list);
  const seen = page.after?.at(-1);
  const begin = page.after === null ? 0 : all.findIndex(({ keys }) => keys.at(-1) === seen) + 1;
  const nodes = all.slice(begin, begin + page.first + 1);
  return { ...pageOf(context, page, nodes), count: () => Promise.resolve(all.length) };
}
