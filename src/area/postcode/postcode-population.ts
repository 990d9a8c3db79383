import { type FigureValues, figure } from '../../source/figure.ts';
import { bandOfOwn, childrenFigure, type FiveYearBands, fiveYearIndicators } from '../figure/children.ts';
import { getIndicator } from '../figure/indicators.ts';
import type { StoredFigure } from '../figure/population.ts';

/** Method of a sum of bands that were published: nothing is estimated, but each is rounded to 5. */
export const sumOfBands = 'SUM_OF_FIVE_YEAR_BANDS';

/** A figure of four digits as it is stored. */
export type StoredPostcodeFigure = Omit<StoredFigure, 'low' | 'high'>;

/**
 * The population of four digits from figures of one year; what was not published is MISSING, never zero. The five-year
 * bands are the area's own, so that children of 0 to 15 are their sum, and only what cuts a band in two is estimated.
 */
export function postcodePopulationOf(edition: number, stored: readonly StoredPostcodeFigure[]) {
  const published = (code: string) => publishedFigure(edition, code, stored);
  const bands = fiveYearIndicators.map(published);
  const children = sumOf(bands);
  const counted = countedIn(bands);
  const ofAges = (from: number, until: number) =>
    counted === null ? children : childrenFigure(children, bandOfOwn(from, until, counted));
  return {
    inhabitants: published('INHABITANTS'),
    children0to15: children,
    childrenUnder12: ofAges(0, 12),
    children4to12: ofAges(4, 12),
  };
}

function publishedFigure(
  edition: number,
  code: string,
  stored: readonly StoredPostcodeFigure[],
): FigureValues {
  const { unit } = getIndicator(code);
  const row = stored.find((one) => one.indicator === code);
  if (!row) return figure({ unit, edition, reason: 'NOT_PUBLISHED' });
  const { indicator, period, ...known } = row;
  // CBS rounds every count of a postcode to 5.
  const precision = row.value === null ? null : 'ROUNDED_5';
  return figure({ ...known, unit, period: String(period), edition, precision });
}

/** With one band not known the sum is not known either, for the same reason; a withheld one says most. */
function sumOf(bands: readonly FigureValues[]): FigureValues {
  const unknown = bands.filter(({ value }) => value === null);
  const told = unknown.find(({ status }) => status === 'WITHHELD') ?? unknown[0];
  if (told) return told;
  const value = bands.reduce((sum, band) => sum + (band.value ?? 0), 0);
  return figure({ ...bands[0]!, value, method: sumOfBands });
}

function countedIn(bands: readonly FigureValues[]): FiveYearBands | null {
  const [first, second, third] = bands.map(({ value }) => value);
  return first == null || second == null || third == null ? null : [first, second, third];
}
