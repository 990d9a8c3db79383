import { enumOf } from '../database/enum-of.ts';

/** MEASURED: published. ESTIMATED: ours or the publisher's estimate. WITHHELD: known, not told. MISSING: not known. */
export const FigureStatus = enumOf('MEASURED', 'ESTIMATED', 'WITHHELD', 'MISSING');
export type FigureStatus = keyof typeof FigureStatus;

export const QuantityPrecision = enumOf('EXACT', 'ROUNDED_5', 'ESTIMATE', 'ORDER_OF_MAGNITUDE');
export type QuantityPrecision = keyof typeof QuantityPrecision;
