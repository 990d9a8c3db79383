import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { PageArgs, pageOf, readPage } from '../../graphql/paging.ts';
import { refuse } from '../../graphql/refusal.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { Area } from '../area.graphql.ts';
import { areaOf } from '../area-fields.graphql.ts';
import { readEdition } from '../edition.graphql.ts';
import { BreakReason, comparabilityOf } from './comparable.ts';
import { FigureFilter, FigureRow, FigureRowConnection, type RowComparability } from './figure-row.graphql.ts';
import { countFigures, type FigureKey, listFigures, previousFigures } from './figure-row.rows.ts';
import { Indicator } from './indicators.graphql.ts';
import { getIndicator, indicators } from './indicators.ts';
import { asShown, storedFigure } from './population.ts';

const mostFigures = 500;

@Resolver()
export class FigureQueries {
  @Query(() => FigureRowConnection, {
    nullable: true,
    description:
      'Figures as flat rows over the years, as they were stored, by code, indicator and period; at most 500 on a page.',
  })
  async figures(
    @Ctx() context: Context,
    @Arg('where', () => FigureFilter, { nullable: true, description: 'Which figures.' })
    filter: FigureFilter | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const where = { ...filter, indicators: filter?.indicators?.map(readIndicator) };
    readEdition(where.inEdition);
    const page = readPage(context, args, listIdentity('figures', where), mostFigures);
    const rows = await listFigures(context.rows, where, page);
    const nodes = rows.map((row) => ({ ...row, stored: row }));
    return { ...pageOf(context, page, nodes), count: () => countFigures(context.rows, where) };
  }
}

/** The code of an indicator, in any case. BAD_USER_INPUT for what is none: no rows would say that there are none. */
export function readIndicator(text: string): string {
  const code = text.trim().toUpperCase();
  if (indicators.some((indicator) => indicator.code === code)) return code;
  throw refuse('BAD_USER_INPUT', `${JSON.stringify(text)} is not one of the indicators`);
}

@Resolver(() => FigureRow)
export class FigureRowFields {
  @FieldResolver(() => Area, { nullable: true, description: 'The area, in its edition.' })
  area(@Root() row: FigureRow, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, row.areaId);
  }

  @FieldResolver(() => Indicator, { description: 'What the number says.' })
  indicator(@Root() { stored }: FigureRow): Indicator {
    return getIndicator(stored.indicator);
  }

  @FieldResolver(() => Figure, {
    description: 'The number; an estimate is rounded, and withheld when small.',
  })
  figure(@Root() row: FigureRow): Figure {
    return asShown(storedFigure(row, row.stored));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it may simply be compared with the one before it of the same code and indicator; null: not known, or it is the first.',
  })
  async comparable(@Root() row: FigureRow, @Ctx() context: Context): Promise<boolean | null> {
    return (await comparedWithBefore(context, row)).comparable;
  }

  @FieldResolver(() => BreakReason, {
    nullable: true,
    description: 'Why not, or why that is not known; null where it may be, and for the first.',
  })
  async breakReason(@Root() row: FigureRow, @Ctx() context: Context): Promise<BreakReason | null> {
    return (await comparedWithBefore(context, row)).breakReason;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Year of the one before it, which it is compared with; null for the first.',
  })
  async previousPeriod(@Root() row: FigureRow, @Ctx() context: Context): Promise<number | null> {
    return (await comparedWithBefore(context, row)).previousPeriod;
  }
}

async function comparedWithBefore(context: Context, row: FigureRow): Promise<RowComparability> {
  const { level, edition, stored } = row;
  const key: Omit<FigureKey, 'id'> = { ...row, indicator: stored.indicator };
  const before = await byKey(context, 'previous figure', keyOf(key), (keys) =>
    previousFigures(context.rows, keys.map(ofKey)),
  );
  if (!before) return { comparable: null, breakReason: null, previousPeriod: null };
  const { period: previousPeriod, edition: previousEdition, method: previousMethod, changeFlags } = before;
  const { method } = stored;
  return {
    ...comparabilityOf({ level, edition, method, previousEdition, previousMethod, changeFlags }),
    previousPeriod,
  };
}

const keyOf = ({ code, edition, indicator, period }: Omit<FigureKey, 'id'>) =>
  [code, edition, indicator, period].join(' ');

function ofKey(id: string): FigureKey {
  const [code = '', edition, indicator = '', period] = id.split(' ');
  return { id, code, edition: Number(edition), indicator, period: Number(period) };
}
