import type { Facts } from '../assessment/facts/facts.ts';
import type { CatchmentFacts } from '../assessment/facts/supply-facts.ts';
import { CapacityMeasure } from '../facility/term/facility-terms.ts';
import type { SupposedFacility } from './supposed.ts';

/** What a supposed facility has, and who can reach it: where it stands here, or reaches anybody here. */
export function catchmentsOf({ areas }: Facts, added: SupposedFacility): CatchmentFacts[] {
  const { id: facilityId, name, kinds, standsIn, municipalityCode, capacity, reaches } = added;
  const own = new Set(areas.map(({ id }) => id));
  if (!own.has(standsIn) && !reaches.some(({ neighbourhoodId }) => own.has(neighbourhoodId))) return [];
  return Object.values(CapacityMeasure).map((measure) => {
    const amount = capacity[measure] ?? null;
    return {
      ...{ facilityId, name, kinds, kindShares: null, measure, low: amount, high: amount },
      ...{ standsIn, municipalityCode, reaches },
      ...{ sourceId: null, row: facilityId, retrievedOn: null },
    };
  });
}
