import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { fewestShown, roundTo5 } from '../area/children.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { PageArgs, PageInfo, pageOf, readPage } from '../graphql/paging.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import { Gap } from './gap.graphql.ts';
import { countFindings, type FindingCount, findingsUnder, type GapWhere, listFindings } from './gap.rows.ts';
import { GapFilter, GapOrder, mostGaps, orderOf, readGapFilter } from './gap-filter.graphql.ts';
import { knownNormSet } from './norm.graphql.ts';

@ObjectType({ description: 'A page of gaps, with what must stand beside every count of them.' })
export class GapConnection {
  @Field(() => [Gap], { description: 'The gaps of this page.' })
  nodes!: Gap[];

  @Field(() => PageInfo, { description: 'Whether there is more, and the cursor to get it.' })
  pageInfo!: PageInfo;

  count!: () => Promise<FindingCount | null>;

  @Field(() => Int, { description: 'How many gaps there are on all pages together.' })
  async totalCount(): Promise<number> {
    return Number((await this.count())?.count ?? 0);
  }

  @Field(() => Int, { description: 'How many could not be judged; see open questions. Not gaps.' })
  async unknownCount(): Promise<number> {
    return Number((await this.count())?.unknown ?? 0);
  }

  @Field(() => Figure, {
    description: 'Children in the areas with gaps, each area once; `known` of `of` areas.',
  })
  async children(): Promise<Figure> {
    const counted = await this.count();
    const value = counted?.children ?? null;
    const { known = 0, of = 0 } = counted ?? {};
    if (of === 0) return figure({ unit: 'persons', value: 0, known, of });
    if (value === null || value < fewestShown)
      return figure({ unit: 'persons', reason: 'WITHHELD', known, of });
    return figure({
      unit: 'persons',
      value: roundTo5(value),
      status: 'ESTIMATED',
      precision: 'ROUNDED_5',
      known,
      of,
    });
  }
}

@Resolver()
export class GapQueries {
  @Query(() => GapConnection, {
    nullable: true,
    description: 'Gaps as assessed last, when facts or norms changed; at most 500 on a page.',
  })
  async gaps(
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { description: 'Which gaps.' }) filter: GapFilter,
    @Arg('normSet', () => ID, { nullable: true, description: 'Only against this norm set.' }) normSet:
      | string
      | null,
    @Arg('orderBy', () => GapOrder, { defaultValue: GapOrder.URGENCY, description: 'Order of the list.' })
    orderBy: keyof typeof GapOrder,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const where: GapWhere = { ...readGapFilter(filter), normSet: await knownNormSet(context, normSet) };
    const page = readPage(context, args, listIdentity('gaps', where, orderBy), mostGaps);
    const rows = await listFindings(context.rows, 'gaps', where, orderOf[orderBy], page);
    const count = once(async () => (await countFindings(context.rows, null, where))[0] ?? null);
    return { ...pageOf(context, page, rows), count };
  }
}

@Resolver(() => Area)
export class AreaGaps {
  @FieldResolver(() => GapConnection, {
    nullable: true,
    description: 'Gaps in this area and all that lies in it, most urgent first; at most 500 on a page.',
  })
  async gaps(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { nullable: true, description: 'Which gaps.' }) filter: GapFilter | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const where = readGapFilter(filter ?? {});
    const list = listIdentity('gaps under', where);
    const page = readPage(context, args, `${list} ${area.id}`, mostGaps);
    const slice = `${list} ${args.first} ${args.after ?? ''}`;
    const rows = await byParent(context, slice, area.id, (ids) =>
      findingsUnder(context.rows, ids, 'gaps', where, page),
    );
    const count = () =>
      byKey(context, `${list} count`, area.id, (ids) => countFindings(context.rows, ids, where));
    return { ...pageOf(context, page, rows), count };
  }
}

/** Three fields of one answer ask the same; the statement is sent once. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}
