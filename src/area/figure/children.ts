import { type FigureValues, figure } from '../../source/figure.ts';

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
  /** Whose factor it is; null for the band that is published itself. */
  readonly method: 'ESTIMATED_NATIONAL_FACTOR' | OwnFactor | null;
}

/** Of five-year bands: those of the municipality the area lies in, or of the area itself. */
type OwnFactor = 'ESTIMATED_MUNICIPAL_FACTOR' | 'ESTIMATED_OWN_BANDS';

const national = { method: 'ESTIMATED_NATIONAL_FACTOR' } as const;

export const ageBands: readonly AgeBand[] = [
  { from: 0, until: 15, factor: 1, low: 1, high: 1, method: null },
  { from: 0, until: 12, factor: 0.79, low: 0.771, high: 0.804, ...national },
  { from: 4, until: 12, factor: 0.535, low: 0.523, high: 0.551, ...national },
  { from: 0, until: 4, factor: 0.2545, low: 0.2282, high: 0.2739, ...national },
];

/** Whether children of these ages can be told of every area. */
export const isAgeBand = (from: number, until: number): boolean =>
  ageBands.some((band) => band.from === from && band.until === until);

/** Children of a municipality of 0 to 5, 5 to 10 and 10 to 15, as CBS counts them. */
export type FiveYearBands = readonly [number, number, number];

/** Their indicators, in the same order. */
export const fiveYearIndicators = ['AGED_0_5', 'AGED_5_10', 'AGED_10_15'] as const;

/**
 * The band, with the factor of a municipality where its five-year bands are known, else the country's; an Error naming
 * it when there is none: norms and fields only use bands that are there.
 */
export function getAgeBand(from: number, until: number, counted: FiveYearBands | null = null): AgeBand {
  const band = ageBands.find((b) => b.from === from && b.until === until);
  if (!band) throw new Error(`no factor for children of ${from} to ${until}`);
  return counted === null ? band : withOwnFactor(band, counted, 'ESTIMATED_MUNICIPAL_FACTOR');
}

/** The same of an area of which the five-year bands are known themselves. */
export const bandOfOwn = (from: number, until: number, counted: FiveYearBands): AgeBand =>
  withOwnFactor(getAgeBand(from, until), counted, 'ESTIMATED_OWN_BANDS');

/**
 * The error that is left is the difference between the neighbourhoods of one municipality, which nobody publishes: the
 * spread over municipalities is taken for it, in proportion. Of an area's own bands it is only how children are spread
 * within five years, which in a small area may differ as much. No children at all give no factor.
 */
function withOwnFactor(band: AgeBand, counted: FiveYearBands, method: OwnFactor): AgeBand {
  const all = counted.reduce((sum, count) => sum + count, 0);
  if (band.method === null || all === 0) return band;
  const inside = counted.reduce((sum, count, at) => sum + count * yearsShared(band, 5 * at), 0);
  const factor = inside / all;
  return {
    ...band,
    factor,
    low: (factor * band.low) / band.factor,
    high: (factor * band.high) / band.factor,
    method,
  };
}

/** Which part of the five years from `start` on lies in the band. */
const yearsShared = ({ from, until }: AgeBand, start: number) =>
  Math.max(0, Math.min(until, start + 5) - Math.max(from, start)) / 5;

/** What we estimate below this is not shown: it would be about a few children. */
export const fewestShown = 10;

/** Where the children of 0 to 15 are an estimate themselves: what they may be, and how that was made. */
export interface ChildrenEstimate {
  readonly low: number;
  readonly high: number;
  readonly method: string;
}

/** Unrounded; formulas use this, only the output is rounded. Null stays null: withheld is not zero. */
export function estimateChildren(
  children0to15: number | null,
  band: AgeBand,
  estimate: ChildrenEstimate | null = null,
) {
  return children0to15 === null ? null : partOf(children0to15, band, estimate);
}

const partOf = (children: number, band: AgeBand, estimate: ChildrenEstimate | null) => ({
  value: children * band.factor,
  low: (estimate?.low ?? children) * band.low,
  high: (estimate?.high ?? children) * band.high,
});

/** Every step of an estimate is named, in order; null when nothing was estimated. */
export function methodOf(ofChildren: string | null, band: AgeBand): string | null {
  return [ofChildren, band.method].filter((method) => method !== null).join(' + ') || null;
}

/** The figure as shown: rounded to 5, withheld when small, MEASURED when CBS itself says 0 or the band is its own. */
export function childrenFigure(published: FigureValues, band: AgeBand): FigureValues {
  const { value, low, high, method } = published;
  const isEstimate = published.status === 'ESTIMATED';
  if (value === null || (!isEstimate && (band.method === null || value === 0))) return published;
  const spread = { low: low ?? value, high: high ?? value, method: method ?? '' };
  const part = partOf(value, band, isEstimate ? spread : null);
  return shownEstimate(part, { ...published, method: methodOf(method, band) });
}

/** An estimate of ours as it is shown, of what `origin` tells. */
export function shownEstimate(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  origin: FigureValues,
): FigureValues {
  if (value < fewestShown) {
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
    value: roundTo5(value),
    low: roundTo5(low),
    high: roundTo5(high),
    status: 'ESTIMATED',
    precision: 'ROUNDED_5',
    reason: null,
  });
}

export const roundTo5 = (value: number) => Math.round(value / 5) * 5;
