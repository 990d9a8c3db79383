import { Arg, Args, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PageArgs, PageInfo } from '../graphql/paging.ts';
import { normSetOptions } from './asked-norm-sets.graphql.ts';
import type { FindingCount } from './finding-counts.rows.ts';
import { findingPage } from './finding-page.ts';
import { GapFilter, GapOrder } from './gap-filter.graphql.ts';
import { OpenQuestion } from './open-question.graphql.ts';

@ObjectType({ description: 'A page of open questions.' })
export class OpenQuestionConnection {
  @Field(() => [OpenQuestion], { description: 'The questions of this page.' })
  nodes!: OpenQuestion[];

  @Field(() => PageInfo, { description: 'Whether there is more, and the cursor to get it.' })
  pageInfo!: PageInfo;

  count!: () => Promise<FindingCount | null>;

  @Field(() => Int, { description: 'How many there are on all pages together.' })
  async totalCount(): Promise<number> {
    return Number((await this.count())?.unknown ?? 0);
  }
}

@Resolver()
export class OpenQuestionQueries {
  @Query(() => OpenQuestionConnection, {
    nullable: true,
    description: 'What must be found out before a norm can be judged; by area, at most 500 on a page.',
  })
  openQuestions(
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { description: 'Which questions.' }) filter: GapFilter,
    @Arg('normSet', () => ID, normSetOptions) normSet: string | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    return findingPage(context, 'questions', { filter, normSet, orderBy: GapOrder.AREA }, args);
  }
}
