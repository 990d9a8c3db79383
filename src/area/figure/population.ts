import { type FigureValues, figure } from '../../source/figure.ts';
import type { FigureStatus } from '../../source/figure-terms.ts';
import type { AreaLevel } from '../area-level.ts';
import {
  childrenFigure,
  type FiveYearBands,
  fiveYearIndicators,
  getAgeBand,
  shownEstimate,
} from './children.ts';
import { getIndicator } from './indicators.ts';

/** A published figure of an area as it is stored. */
export interface StoredFigure {
  readonly indicator: string;
  readonly period: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: string | null;
  readonly status: FigureStatus;
  readonly reason: string | null;
  readonly sourceId: string;
}

interface OfArea {
  readonly edition: number;
  readonly level: AreaLevel;
}

/**
 * The population of an area from what was published; what was not published is MISSING, never zero. Children of other
 * ages come by the factor of the municipality where its five-year bands are among the figures, else the country's.
 */
export function populationOf(area: OfArea, stored: readonly StoredFigure[]) {
  const published = (code: string) => publishedFigure(area, code, stored);
  const children = published('CHILDREN_0_15');
  const counted = fiveYearBandsOf(stored);
  const ofAges = (from: number, until: number) => childrenFigure(children, getAgeBand(from, until, counted));
  return {
    inhabitants: published('INHABITANTS'),
    children0to15: ofAges(0, 15),
    childrenUnder12: ofAges(0, 12),
    children4to12: ofAges(4, 12),
    householdsWithChildren: shownFigure(area, 'HOUSEHOLDS_WITH_CHILDREN', stored),
    lowIncomeShare: published('LOW_INCOME_SHARE'),
    urbanity: published('URBANITY'),
  };
}

function publishedFigure(area: OfArea, code: string, stored: readonly StoredFigure[]): FigureValues {
  const row = stored.find((f) => f.indicator === code);
  if (row) return storedFigure(area, row);
  return figure({ unit: getIndicator(code).unit, edition: area.edition, reason: 'NOT_PUBLISHED' });
}

/** The figure of one indicator as it is shown. */
export const shownFigure = (area: OfArea, code: string, stored: readonly StoredFigure[]): FigureValues =>
  asShown(publishedFigure(area, code, stored));

/** A stored figure as it was published, unrounded where it is an estimate. */
export function storedFigure({ edition, level }: OfArea, row: StoredFigure): FigureValues {
  const { indicator, period, ...known } = row;
  const { unit } = getIndicator(indicator);
  // CBS rounds the counts of districts and neighbourhoods to 5; municipalities are exact.
  const rounded = unit === 'persons' && (level === 'DISTRICT' || level === 'NEIGHBOURHOOD');
  return figure({
    ...known,
    unit,
    period: String(period),
    edition,
    precision: row.value === null ? null : rounded ? 'ROUNDED_5' : 'EXACT',
  });
}

/** What is published is shown as it is; what is estimated rounded, and withheld when small. */
export function asShown(stored: FigureValues): FigureValues {
  const { value, low, high, status } = stored;
  if (status !== 'ESTIMATED' || value === null) return stored;
  return shownEstimate({ value, low: low ?? value, high: high ?? value }, stored);
}

/** All three of one year, or none: with one of them missing there is no factor. */
function fiveYearBandsOf(stored: readonly StoredFigure[]): FiveYearBands | null {
  const [first, second, third] = fiveYearIndicators.map((code) => stored.find((f) => f.indicator === code));
  const isOneYear = first?.period === second?.period && second?.period === third?.period;
  if (!isOneYear || first?.value == null || second?.value == null || third?.value == null) return null;
  return [first.value, second.value, third.value];
}
