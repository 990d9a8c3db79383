import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { codeOfId, readAreaCode } from '../../area/area-code.ts';
import { figuresOf } from '../../area/figure/area-figures.rows.ts';
import { populationOf } from '../../area/figure/population.ts';
import { byKey, byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { fewMetres } from '../explanation/few-metres.ts';
import { accessFound, accessNow } from './access-coverage.rows.ts';
import { foundFigure, nowFigure } from './access-figure.ts';
import { capacityOf } from './capacity-of.ts';
import { Coverage } from './coverage.graphql.ts';
import { amountFigure, rateFigure } from './coverage-figures.ts';
import { amountsOf, type CoverageMeasure } from './coverage-supplies.rows.ts';

/** How much there is of a kind in an area, and how much of that for its children. */
@Resolver(() => Coverage)
export class CoverageAmountFields {
  @FieldResolver(() => Figure, {
    description:
      'FTE (formatie) for the area, of the facilities that are known. A team of several areas is split over them by recorded share, else by children of 0 to 15, and adds up to all it has; `low` and `high` where not everything is known. `known` of `of` facilities.',
  })
  fte(@Root() cell: Coverage, @Ctx() context: Context): Promise<Figure> {
    return amountOf(context, cell, 'FTE', 'FTE');
  }

  @FieldResolver(() => Figure, {
    description: 'The same of FTE in which somebody works: without vacancies.',
  })
  fteOccupied(@Root() cell: Coverage, @Ctx() context: Context): Promise<Figure> {
    return amountOf(context, cell, 'FTE_OCCUPIED', 'FTE');
  }

  @FieldResolver(() => Figure, {
    description:
      'For every 1,000 children of 0 to 15 who live there: places of childcare, FTE of all other kinds, with numerator and denominator. Where nobody looked whether there are more, only `low`; null for an area without children (NO_CHILDREN).',
  })
  async rate(@Root() cell: Coverage, @Ctx() context: Context): Promise<Figure> {
    const { parentId, kind, edition, basis } = cell;
    const { measure, unit } = capacityOf(kind);
    const stored = byParent(context, 'figures', parentId, (ids) => figuresOf(context.rows, ids));
    const level = readAreaCode(codeOfId(parentId))?.level ?? 'NEIGHBOURHOOD';
    const [amount, figures] = await Promise.all([amountOf(context, cell, measure, unit), stored]);
    return rateFigure(amount, populationOf({ edition, level }, figures).children0to15, {
      isComplete: basis !== null,
    });
  }

  @FieldResolver(() => Figure, {
    description:
      'Aanbod per kind binnen loopafstand: places of childcare, FTE of all other kinds, within reach of each child and shared with all who can reach it, also across the border (enhanced two-step floating catchment, Luo and Qi 2009). Above a neighbourhood the mean over its children. Where nobody looked whether there is more, only `low`. `method` names the distance.',
  })
  async access(
    @Root() { parentId, kind, edition, day, basis, normSets }: Coverage,
    @Ctx() context: Context,
    @Arg('metres', () => Int, {
      nullable: true,
      description:
        'Within how many metres, in a straight line, 1 to 2,000: of today, for every 1,000 children of 0 to 15. Left out: as the norm about access found it, of its own ages and distance; NO_NORM where there is none.',
    })
    metres: number | null | undefined,
  ): Promise<Figure> {
    const [key, { unit }] = [`${parentId} ${kind}`, capacityOf(kind)];
    if (metres == null) {
      const found = await byKey(context, `access found ${normSets?.join()}`, key, (keys) =>
        accessFound(context.rows, keys, normSets),
      );
      return foundFigure(found, unit, edition);
    }
    const within = fewMetres(metres, 2_000);
    const found = await byKey(context, `access ${within}`, key, (keys) =>
      accessNow(context.rows, keys, within, day),
    );
    return nowFigure(found?.access ?? null, {
      unit,
      metres: within,
      edition,
      isComplete: basis !== null,
    });
  }
}

async function amountOf(
  context: Context,
  { parentId, kind, edition, day, presence }: Coverage,
  measure: CoverageMeasure,
  unit: string,
): Promise<Figure> {
  const found = await byKey(context, 'coverage amounts', `${parentId} ${kind}`, (keys) =>
    amountsOf(context.rows, keys, day),
  );
  const none = { low: 0, high: 0, known: 0, of: 0, isDivided: false };
  return amountFigure(found?.[measure] ?? none, unit, { edition, isPresenceKnown: presence !== 'UNKNOWN' });
}
