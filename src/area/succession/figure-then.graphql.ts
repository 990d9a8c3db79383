import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { Area } from '../area.graphql.ts';
import { readEdition } from '../edition.graphql.ts';
import { readIndicator } from '../figure/figure-queries.graphql.ts';
import { getIndicator } from '../figure/indicators.ts';
import { carryFigure } from './carry-figure.ts';
import { formerParts } from './former-parts.rows.ts';

@Resolver(() => Area)
export class AreaFigureThen {
  @FieldResolver(() => Figure, {
    nullable: true,
    description:
      'What was published of an earlier edition, on the boundary of this one: counts by the share of each former area, with low and high where one was divided; shares of people by inhabitants. Null with a reason where that cannot be told.',
  })
  async figureThen(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('indicator', () => String, { description: 'Code of a published indicator, e.g. CHILDREN_0_15.' })
    text: string,
    @Arg('edition', () => Int, { description: 'CBS year, earlier than that of the area.' }) year: number,
  ): Promise<Figure> {
    const indicator = getIndicator(readIndicator(text));
    readEdition(year);
    if (year >= area.edition)
      throw refuse(
        'BAD_USER_INPUT',
        `edition is ${year}; earlier than ${area.edition} is what there was before`,
      );
    const parts = await byParent(context, `former parts ${indicator.code} ${year}`, area.id, (ids) =>
      formerParts(context.rows, ids, year, indicator.code),
    );
    return carryFigure(indicator, year, parts);
  }
}
