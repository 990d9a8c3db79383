import type { SheetLine } from './sheet-line.ts';

/**
 * From when until when (excluded) a line holds; null where it does not say. A day that cannot be read is an ERROR:
 * without its end something would seem to go on.
 */
export function readPeriod<Field extends string>(line: SheetLine<Field | 'validFrom' | 'validUntil'>) {
  const validFrom = line.day('validFrom', 'error');
  const validUntil = line.day('validUntil', 'error');
  if (validFrom !== null && validUntil !== null && validUntil <= validFrom) {
    const message = `The period ends on ${validUntil}, not after it begins on ${validFrom}.`;
    line.error('validUntil', 'ENDS_BEFORE_START', message);
  }
  return { validFrom, validUntil };
}
