import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { Comparison } from '../area/figure/comparison.graphql.ts';
import { comparisons } from '../area/figure/comparison.rows.ts';
import { ComparedWith } from '../area/figure/comparison-terms.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { indicatorOf, readAskedIndicator, valuesOf } from './indicator-of.graphql.ts';
import { IndicatorArgs, IndicatorValue } from './indicator-value.graphql.ts';

/** Here and not in the room of areas: this room knows every indicator, and rooms import only downwards. */
@Resolver(() => Area)
export class AreaIndicators {
  @FieldResolver(() => IndicatorValue, {
    nullable: true,
    description:
      'One indicator of it, with the numbers it is made of; of the country with how many municipalities are known.',
  })
  async indicator(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('code', () => String, { description: 'Code of an indicator, e.g. MET_SHARE.' }) code: string,
    @Args(() => IndicatorArgs) args: IndicatorArgs,
  ): Promise<IndicatorValue> {
    return indicatorOf(context, await readAskedIndicator(context, code, args), area);
  }

  @FieldResolver(() => Comparison, {
    nullable: true,
    description:
      'It among areas like it, by one indicator; null when it is not known which those are (its urbanity or size is not).',
  })
  async comparison(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('indicator', () => String, { description: 'Code of an indicator, e.g. LOW_INCOME_SHARE.' })
    text: string,
    @Arg('with', () => ComparedWith, { description: 'Which areas are like it.' }) among: ComparedWith,
    @Args(() => IndicatorArgs) args: IndicatorArgs,
  ): Promise<Comparison | null> {
    const asked = await readAskedIndicator(context, text, args);
    const [row, { figure }] = await Promise.all([
      byKey(context, `comparison ${asked.key} ${among}`, area.id, (ids) =>
        comparisons(context.rows, ids, among, valuesOf(asked)),
      ),
      indicatorOf(context, asked, area),
    ]);
    return row && { ...row, value: figure };
  }
}
