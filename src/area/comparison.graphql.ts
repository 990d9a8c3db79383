import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Figure } from '../source/figure.graphql.ts';
import { Area } from './area.graphql.ts';
import { figuresOf } from './area.rows.ts';
import { comparisons } from './comparison.rows.ts';
import { ComparedWith } from './comparison-terms.ts';
import { readIndicator } from './figure-queries.graphql.ts';
import { shownFigure } from './population.ts';

registerEnumType(ComparedWith, {
  name: 'ComparedWith',
  description: 'With which areas of the same level and edition an area is compared; itself is one of them.',
  valuesConfig: {
    SIBLINGS: { description: 'Those that lie in the same area: the neighbourhoods of a district.' },
    SAME_URBANITY: { description: 'Those of the same urbanity class of CBS.' },
    SAME_SIZE: {
      description:
        'Those of the same class of inhabitants: bounds at 250, 500, 1,000, 2,000, 5,000, 10,000, 20,000, 50,000, 100,000, 150,000 and 250,000.',
    },
    COUNTRY: { description: 'All in the country; what is invented with what is invented.' },
  },
});

@ObjectType({
  description: 'An area among areas like it. There is no rank without its sample.',
  simpleResolvers: true,
})
export class Comparison {
  @Field(() => Figure, { description: 'The figure of the area itself.' })
  value!: Figure;

  @Field(() => Float, { nullable: true, description: 'Half of the areas have more, half less.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'A quarter of the areas have less.' })
  p25!: number | null;

  @Field(() => Float, { nullable: true, description: 'A quarter of the areas have more.' })
  p75!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, 1 for the highest number; equal numbers share one. Null when it is not known.',
  })
  rank!: number | null;

  @Field(() => Int, { description: 'Of how many areas the number is known.' })
  of!: number;

  @Field(() => Int, { description: 'Of how many areas like it the number is not known.' })
  unknown!: number;
}

@Resolver(() => Area)
export class AreaComparison {
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
  ): Promise<Comparison | null> {
    const indicator = readIndicator(text);
    const [row, figures] = await Promise.all([
      byKey(context, `comparison ${indicator} ${among}`, area.id, (ids) =>
        comparisons(context.rows, ids, indicator, among),
      ),
      byParent(context, 'figures', area.id, (ids) => figuresOf(context.rows, ids)),
    ]);
    // The figures of an area come with some of its municipality.
    const own = figures.filter(({ areaId }) => areaId === area.id);
    return row && { ...row, value: shownFigure(area, indicator, own) };
  }
}
