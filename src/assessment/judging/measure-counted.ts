import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';
import type { NormForm } from '../../norm/norm-terms.ts';
import type { NormFacts } from '../facts/norm-facts.ts';

/** What the unit of a norm is of a facility. */
export const measureOf: Readonly<Record<string, CapacityMeasure>> = {
  FTE: 'FTE',
  places: 'PLACES',
  persons: 'PERSONS',
  hours: 'HOURS_PER_WEEK',
  'square metres': 'SQUARE_METRES',
  percent: 'SQUARE_METRES',
};

const formsOfAmounts: ReadonlySet<NormForm> = new Set<NormForm>(['RATIO', 'SURFACE', 'HOURS']);

/** What of a facility a norm counts; null for norms that count no amounts. */
export function measureCounted({ form, unit, particulars }: NormFacts): CapacityMeasure | null {
  if (!formsOfAmounts.has(form)) return null;
  return unit === 'FTE' && particulars.staff === 'OCCUPIED' ? 'FTE_OCCUPIED' : (measureOf[unit] ?? null);
}
