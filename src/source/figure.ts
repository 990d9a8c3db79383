import type { FigureStatus, QuantityPrecision } from './figure-terms.ts';

/** The plain values of a `Figure` of the API. */
export interface FigureValues {
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  status: FigureStatus;
  precision: QuantityPrecision | null;
  method: string | null;
  numerator: number | null;
  denominator: number | null;
  known: number | null;
  of: number | null;
  period: string | null;
  edition: number | null;
  sourceId: string | null;
  reason: string | null;
}

/** A figure from what is known of it; a number without a status is MEASURED, no number is MISSING. */
export function figure(known: Partial<FigureValues> & { unit: string }): FigureValues {
  const value = known.value ?? null;
  return {
    low: null,
    high: null,
    status: value === null ? 'MISSING' : 'MEASURED',
    precision: value === null ? null : 'EXACT',
    method: null,
    numerator: null,
    denominator: null,
    known: null,
    of: null,
    period: null,
    edition: null,
    sourceId: null,
    reason: value === null ? 'UNKNOWN' : null,
    ...known,
    value,
  };
}
