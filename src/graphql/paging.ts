import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from './context.ts';
import { refuse } from './refusal.ts';

/** `first` and `after` of every list; the largest page is said where a list allows more than 100. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many at most; 100 unless the list says more.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before this one.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page ends and whether there is more.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is a next page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'This page was reached with a cursor, so there is one before it.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first object of this page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last; give it as `after` for the next page.',
  })
  endCursor!: string | null;
}

/** A page as the rows function is asked for it. */
export interface Page {
  readonly first: number;
  /** Order keys of the last object seen; null for the first page. */
  readonly after: readonly unknown[] | null;
  readonly list: string;
}

/** Every object in a list carries the values it was ordered by, the last of them unique. */
export interface Keyed {
  readonly keys: readonly unknown[];
}

/** Checks `first` and opens `after`. Throws BAD_USER_INPUT naming the value. */
export function readPage(context: Context, args: PageArgs, list: string, most = 100): Page {
  if (args.first < 0 || args.first > most) {
    throw refuse('BAD_USER_INPUT', `first is ${args.first}; it may be 0 to ${most}`);
  }
  const after = args.after == null ? null : context.cursors.open(list, args.after);
  if (args.after != null && !after) {
    throw refuse('BAD_USER_INPUT', 'after is not a cursor of this list with this filter and order');
  }
  return { first: args.first, after, list };
}

/** A page of `rows` that were read one further than asked, to know whether there is more. */
export function pageOf<Node extends Keyed>(context: Context, page: Page, rows: readonly Node[]) {
  const nodes = rows.slice(0, page.first);
  const cursor = (node: Node | undefined) => (node ? context.cursors.seal(page.list, node.keys) : null);
  const pageInfo: PageInfo = {
    hasNextPage: rows.length > page.first,
    hasPreviousPage: page.after !== null,
    startCursor: cursor(nodes[0]),
    endCursor: cursor(nodes.at(-1)),
  };
  return { nodes, pageInfo };
}

export interface Connection<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
  /** Counts only when asked. */
  count: () => Promise<number>;
}

/** The connection type of a node type, e.g. `FacilityConnection`. */
export function connectionOf<Node extends object>(
  Node: ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Connection`, { description: `A page of a list: ${name}, in a stable order.` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [Node], { description: 'The objects of this page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Whether there is more, and the cursor to get it.' })
    pageInfo!: PageInfo;

    count!: () => Promise<number>;
    private counted?: Promise<number>;

    @Field(() => Int, {
      description: 'How many there are on all pages together; counted only when asked for.',
    })
    totalCount(): Promise<number> {
      // Asked for under several names, it is counted once.
      this.counted ??= this.count();
      return this.counted;
    }
  }
  return ConnectionType;
}
