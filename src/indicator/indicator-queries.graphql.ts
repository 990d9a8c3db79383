import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { AreaCode } from '../area/area-code.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { AreaLevel } from '../area/area-level.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { Comparison } from '../area/figure/comparison.graphql.ts';
import { rankAreas } from '../area/figure/comparison.rows.ts';
import { Indicator } from '../area/figure/indicators.graphql.ts';
import { indicators } from '../area/figure/indicators.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { pageOfAll } from '../graphql/page-of-all.ts';
import { PageArgs } from '../graphql/paging.ts';
import { gapIndicators } from './gap-indicators.ts';
import { indicatorOf, readAskedIndicator, valuesOf } from './indicator-of.graphql.ts';
import { IndicatorArgs } from './indicator-value.graphql.ts';
import { RankedArea, RankingConnection, RankingOrder } from './ranking.graphql.ts';

@Resolver(() => RankedArea)
export class IndicatorQueries {
  @Query(() => [Indicator], {
    description: 'All indicators: those of CBS, and those that are worked out from gaps and ties.',
  })
  indicators(): readonly Indicator[] {
    return [...indicators, ...gapIndicators];
  }

  @Query(() => RankingConnection, {
    nullable: true,
    description:
      'Ranglijst. Areas of one level in order of an indicator, those of which it is not known last; what is invented has an order of its own.',
  })
  async ranking(
    @Ctx() context: Context,
    @Arg('indicator', () => String, { description: 'Code of an indicator, e.g. MET_SHARE.' }) text: string,
    @Arg('level', () => AreaLevel, { defaultValue: AreaLevel.MUNICIPALITY, description: 'Which areas.' })
    level: AreaLevel,
    @Arg('within', () => [AreaCode], {
      nullable: true,
      description: 'Only in these areas: the rank is among those.',
    })
    within: string[] | null,
    @Arg('edition', () => Int, { nullable: true, description: editionDescription }) year: number | null,
    @Arg('orderBy', () => RankingOrder, {
      defaultValue: RankingOrder.HIGHEST,
      description: 'Which come first.',
    })
    orderBy: RankingOrder,
    @Args(() => IndicatorArgs) narrowed: IndicatorArgs,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const asked = await readAskedIndicator(context, text, narrowed);
    const edition = await editionOf(context, year);
    const where = { level, edition, within: await currentCodes(context, within, edition) };
    const rows = await rankAreas(context.rows, where, valuesOf(asked), orderBy);
    const all = rows.map((row) => ({ row, asked, keys: [row.id] as const }));
    return pageOfAll(context, args, listIdentity('ranking', where, asked.key, orderBy), all);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The area.' })
  area(@Root() { row }: RankedArea, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, row.id);
  }

  @FieldResolver(() => Comparison, { nullable: true, description: 'Its place, and the sample.' })
  async comparison(@Root() { row, asked }: RankedArea, @Ctx() context: Context): Promise<Comparison | null> {
    const area = await areaOf(context, row.id);
    return area && { ...row, value: (await indicatorOf(context, asked, area)).figure };
  }
}
