import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Area } from '../area.graphql.ts';
import { figuresOf } from './area-figures.rows.ts';
import { Population } from './population.graphql.ts';
import { populationOf } from './population.ts';

@Resolver(() => Area)
export class AreaPopulation {
  @FieldResolver(() => Population, {
    description: 'Who lives there: newest published figures of this edition.',
  })
  async population(@Root() area: Area, @Ctx() context: Context): Promise<Population> {
    const figures = await byParent(context, 'figures', area.id, (ids) => figuresOf(context.rows, ids));
    return populationOf(area, figures);
  }
}
