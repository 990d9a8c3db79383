import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isGap } from '../../assessment/judging/judge-ratio.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { pageOfAll } from '../../graphql/page-of-all.ts';
import { PageArgs } from '../../graphql/paging.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { askedNormSets, normSetOptions } from '../asked-norm-sets.graphql.ts';
import { checkAssessedDays } from '../assessed-day.graphql.ts';
import { childrenOnce } from '../children-once.ts';
import { Gap } from '../gap.graphql.ts';
import { findingsHeldOn } from '../gap.rows.ts';
import { shownChildrenTotal } from '../gap-connection.graphql.ts';
import { GapFilter, readGapFilter } from '../gap-filter.graphql.ts';
import { changeOf } from './gap-change.ts';
import {
  GapChange,
  GapChangeConnection,
  GapChangeCount,
  GapDifference,
  GapMomentsInput,
} from './gap-difference.graphql.ts';
import { GapChangeKind, GapChangeReason } from './gap-difference-terms.ts';
import { gapsThatChanged } from './gap-sightings.rows.ts';

@Resolver(() => GapChange)
export class GapChangeFields {
  @FieldResolver(() => Gap, { nullable: true, description: 'The gap on the earlier day; null: none then.' })
  before(@Root() { id, compared, between }: GapChange, @Ctx() context: Context): Promise<Gap | null> {
    return gapOn(context, compared.wasGap ? id : null, between.from);
  }

  @FieldResolver(() => Gap, { nullable: true, description: 'The gap on the later day; null: none then.' })
  after(@Root() { id, compared, between }: GapChange, @Ctx() context: Context): Promise<Gap | null> {
    return gapOn(context, compared.isGap ? id : null, between.to);
  }

  @FieldResolver(() => Gap, {
    nullable: true,
    description:
      'The gap on the earlier day in the area that this one mostly was, where its boundary changed; null: none then.',
  })
  async previous(
    @Root() { reason, compared, between }: GapChange,
    @Ctx() context: Context,
  ): Promise<Gap | null> {
    const found = await gapOn(context, reason === 'BOUNDARY' ? compared.previous : null, between.from);
    return found && isGap(found.verdict) ? found : null;
  }
}

const gapOn = (context: Context, id: string | null, day: string): Promise<Gap | null> =>
  byKey(context, `gap on ${day}`, id, (ids) => findingsHeldOn(context.rows, ids, day));

@Resolver(() => GapDifference)
export class GapDifferenceFields {
  @FieldResolver(() => [GapChangeCount], {
    description: 'How many, by what became of them and why; what none has is not there.',
  })
  counts(@Root() { all }: GapDifference): GapChangeCount[] {
    return Object.keys(GapChangeKind).flatMap((change) =>
      Object.keys(GapChangeReason).flatMap((reason) => {
        const count = all.filter((one) => one.change === change && one.reason === reason).length;
        return count === 0 ? [] : [{ change, reason, count } as GapChangeCount];
      }),
    );
  }

  @FieldResolver(() => GapChangeConnection, { nullable: true, description: 'Each change, by id.' })
  changes(
    @Root() { all, list }: GapDifference,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    return pageOfAll(context, args, list, all);
  }

  @FieldResolver(() => Figure, {
    description:
      'Children in the areas where gaps opened, closed or changed, each area once; `known` of `of` areas.',
  })
  children(
    @Root() { all }: GapDifference,
    @Arg('change', () => GapChangeKind, { description: 'In the areas of which of them.' })
    change: GapChangeKind,
  ): Figure {
    return shownChildrenTotal(
      childrenOnce(all.filter((one) => one.change === change).map(({ compared }) => compared)),
    );
  }

  @Query(() => GapDifference, {
    nullable: true,
    description:
      'Toen en nu. Which gaps opened, closed or changed between two days, and why. Status and owner in `where` are of now.',
  })
  async gapDifference(
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { description: 'Which gaps, on either day.' }) filter: GapFilter,
    @Arg('between', () => GapMomentsInput, { description: 'The two days.' }) between: GapMomentsInput,
    @Arg('normSet', () => ID, normSetOptions) normSet: string | null,
  ): Promise<GapDifference> {
    const { from, to } = between;
    const read = await readGapFilter(context, filter);
    const where = {
      ...read,
      normSets: await askedNormSets(context, normSet, read.areas ?? null, between),
    };
    await checkAssessedDays(context, where, between);
    const found = await gapsThatChanged(context.rows, where, between);
    const all = found.flatMap((compared) => {
      const change = changeOf(compared, from);
      const { id, before, after } = compared;
      const verdicts = { verdictBefore: before?.verdict ?? null, verdictAfter: after?.verdict ?? null };
      return change ? [{ id, ...change, ...verdicts, compared, between, keys: [id] as const }] : [];
    });
    return { from, to, all, list: listIdentity('gapDifference', where, between) };
  }
}
