import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { measureCounted } from '../judging/measure-counted.ts';
import type { SupplyAsked } from './supply-facts.rows.ts';

/** What norms count of which kinds; beside formation always what of it is occupied, which is told with it. */
export const suppliesAsked = (norms: readonly NormFacts[]): SupplyAsked[] => {
  const asked = norms.flatMap((norm) => {
    const measure = measureCounted(norm);
    const told: CapacityMeasure[] =
      measure === null ? [] : measure === 'FTE' ? ['FTE', 'FTE_OCCUPIED'] : [measure];
    return norm.facilityKinds.flatMap((kind) => told.map((one) => ({ kind, measure: one })));
  });
  return [...new Map(asked.map((one) => [`${one.kind} ${one.measure}`, one])).values()];
};
