import { type FigureValues, figure } from '../source/figure.ts';
import type { QuantityPrecision } from '../source/figure-terms.ts';
import type { CapacityMeasure } from './term/facility-terms.ts';

/** What was said of one measure of a facility on a day. */
export interface StoredCapacity {
  readonly measure: CapacityMeasure;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: QuantityPrecision;
}

/** The capacity of a facility on a day from what was said of it; what nobody said is MISSING, never zero. */
export function capacityOf(
  { asOf, sourceId }: { readonly asOf: string; readonly sourceId: string },
  stored: readonly StoredCapacity[],
) {
  const measured = (measure: CapacityMeasure, unit: string): FigureValues => {
    const said = stored.find((row) => row.measure === measure);
    const told = { unit, period: asOf, sourceId: said ? sourceId : null };
    if (!said || (said.value === null && said.low === null && said.high === null)) return figure(told);
    const { value, low, high, precision } = said;
    const isCounted = precision === 'EXACT' || precision === 'ROUNDED_5';
    return figure({
      ...told,
      value,
      low,
      high,
      precision,
      status: isCounted && value !== null ? 'MEASURED' : 'ESTIMATED',
      // "Ten to twenty workers": no middle is made of it.
      reason: value === null ? 'ONLY_LOW_AND_HIGH' : null,
    });
  };
  return {
    fte: measured('FTE', 'FTE'),
    fteOccupied: measured('FTE_OCCUPIED', 'FTE'),
    persons: measured('PERSONS', 'persons'),
    places: measured('PLACES', 'places'),
    hoursPerWeek: measured('HOURS_PER_WEEK', 'hours'),
    squareMetres: measured('SQUARE_METRES', 'square metres'),
  };
}
