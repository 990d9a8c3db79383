import { byKey, byParent } from './batching.ts';
import type { Context } from './context.ts';
import { listIdentity } from './cursor.ts';
import { type Keyed, type Page, type PageArgs, pageOf, readPage } from './paging.ts';

/** A list under each of many parents: what tells it from another list, and the two questions it asks. */
export interface ListUnder<Row> {
  readonly name: string;
  /** Everything that changes the answer, the page apart: filter, order, day. */
  readonly identity: readonly unknown[];
  readonly most?: number;
  /** At most `first + 1` rows for each parent: the statement is windowed. */
  rows(parents: readonly string[], page: Page): Promise<readonly Row[]>;
  /** A parent without rows may be left out. */
  count(parents: readonly string[]): Promise<readonly { id: string; count: string }[]>;
}

/**
 * One parent's page of such a list; all parents of a request are one statement, and one more when totals are asked.
 * A cursor belongs to the list of one parent, so `after` under many parents is refused for the others.
 */
export async function pageUnder<Row extends Keyed & { parentId: string }>(
  context: Context,
  parent: string,
  args: PageArgs,
  { name, identity, most, rows, count }: ListUnder<Row>,
) {
  const list = listIdentity(name, ...identity);
  const page = readPage(context, args, `${list} ${parent}`, most);
  const slice = `${list} ${args.first} ${args.after ?? ''}`;
  const found = await byParent(context, slice, parent, (parents) => rows(parents, page));
  return {
    ...pageOf(context, page, found),
    list: page.list,
    count: async () => Number((await byKey(context, `${list} count`, parent, count))?.count ?? 0),
  };
}
