import type { FigureRecord } from '../area-record.ts';

type Estimate = Omit<FigureRecord, 'indicator'>;

const fromPercentage = 'ESTIMATED_FROM_PERCENTAGE';

/**
 * A count from a published percentage and what it is a percentage of: the maps of CBS have no counts of children. The
 * percentage is rounded to a whole one and the whole itself to 5 (`wholeIsRounded`), so that low and high are what both
 * may have been. Of 0 % the middle of that is taken: a percentage is never known to be nothing, except of nobody.
 */
export function estimateFromPercentage(percent: number, whole: number, wholeIsRounded: boolean): Estimate {
  if (percent === 0 && whole === 0) return { value: 0, status: 'MEASURED', reason: null };
  const margin = wholeIsRounded ? 2.5 : 0;
  const low = (Math.max(0, percent - 0.5) / 100) * Math.max(0, whole - margin);
  const high = (Math.min(100, percent + 0.5) / 100) * (whole + margin);
  const value = (percent / 100) * whole || (low + high) / 2;
  return { value, low, high, method: fromPercentage, status: 'ESTIMATED', reason: null };
}
