import { type FigureValues, figure } from '../../source/figure.ts';
import {
  type ChildrenEstimate,
  estimateChildren,
  type FiveYearBands,
  getAgeBand,
  methodOf,
  shownEstimate,
} from './children.ts';

/** The children of 0 to 15 of an area as they are stored, and what their own factor is made of. */
export interface AreaChildren {
  readonly areaId: string;
  /** Null: withheld or missing. */
  readonly children0to15: number | null;
  /** Null: counted, not estimated. */
  readonly estimate: ChildrenEstimate | null;
  /** Null: the country's factor. */
  readonly fiveYearBands: FiveYearBands | null;
  readonly sourceId: string | null;
}

/**
 * Children of an age in several areas of one edition, each area once: `known` of `of` areas are in the sum, so it is at
 * least that many. Low and high are the sums of those of the areas. Null without a known one: it is not zero.
 */
export function sumChildren(
  areas: readonly AreaChildren[],
  edition: number,
  ages: { readonly from: number; readonly until: number },
): FigureValues {
  const each = [...new Map(areas.map((area) => [area.areaId, area])).values()];
  const parts = each.flatMap(({ children0to15, estimate, fiveYearBands, sourceId }) => {
    const band = getAgeBand(ages.from, ages.until, fiveYearBands);
    const part = estimateChildren(children0to15, band, estimate);
    return part === null ? [] : [{ ...part, method: methodOf(estimate?.method ?? null, band), sourceId }];
  });
  const of = { unit: 'persons', edition, known: parts.length, of: each.length };
  if (parts.length === 0) return figure(of);
  const total = { value: 0, low: 0, high: 0 };
  for (const { value, low, high } of parts) {
    total.value += value;
    total.low += low;
    total.high += high;
  }
  const methods = new Set(parts.flatMap(({ method }) => method ?? []));
  return shownEstimate(
    total,
    figure({ ...of, method: [...methods].sort().join(' + ') || null, sourceId: parts[0]?.sourceId ?? null }),
  );
}
