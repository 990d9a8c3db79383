import { type FigureValues, figure } from '../source/figure.ts';

/**
 * Children of an age band from the published children of 0 to 15, since CBS gives no other ages for a
 * neighbourhood. Factors: CBS Regionale kerncijfers, 1 January 2025, an even spread within the 5-year bands;
 * `factor` is the country's, low and high are the 5th and 95th percentile over the 342 municipalities.
 */
export interface AgeBand {
  readonly from: number;
  /** Excluded. */
  readonly until: number;
  readonly factor: number;
  readonly low: number;
  readonly high: number;
}

export const ageBands: readonly AgeBand[] = [
  { from: 0, until: 15, factor: 1, low: 1, high: 1 },
  { from: 0, until: 12, factor: 0.79, low: 0.771, high: 0.804 },
  { from: 4, until: 12, factor: 0.535, low: 0.523, high: 0.551 },
  { from: 0, until: 4, factor: 0.2545, low: 0.2282, high: 0.2739 },
];

/** The band, or an Error naming it: norms and fields only use bands that are there. */
export function getAgeBand(from: number, until: number): AgeBand {
  const band = ageBands.find((b) => b.from === from && b.until === until);
  if (!band) throw new Error(`no factor for children of ${from} to ${until}`);
  return band;
}

/** What we estimate below this is not shown: it would be about a few children. */
export const fewestShown = 10;

/** Unrounded; formulas use this, only the output is rounded. Null stays null: withheld is not zero. */
export function estimateChildren(children0to15: number | null, band: AgeBand) {
  if (children0to15 === null) return null;
  return {
    value: children0to15 * band.factor,
    low: children0to15 * band.low,
    high: children0to15 * band.high,
  };
}

/** The figure as shown: rounded to 5, withheld when small, MEASURED when CBS itself says 0 or the band is its own. */
export function childrenFigure(published: FigureValues, band: AgeBand): FigureValues {
  const estimate = estimateChildren(published.value, band);
  if (band.factor === 1 || estimate === null || estimate.value === 0) return published;
  const origin = { ...published, method: 'ESTIMATED_NATIONAL_FACTOR' };
  if (estimate.value < fewestShown) {
    return {
      ...origin,
      value: null,
      low: null,
      high: null,
      status: 'WITHHELD',
      precision: null,
      reason: 'TOO_FEW',
    };
  }
  return figure({
    ...origin,
    value: roundTo5(estimate.value),
    low: roundTo5(estimate.low),
    high: roundTo5(estimate.high),
    status: 'ESTIMATED',
    precision: 'ROUNDED_5',
    reason: null,
  });
}

export const roundTo5 = (value: number) => Math.round(value / 5) * 5;
