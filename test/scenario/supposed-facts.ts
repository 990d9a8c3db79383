import type { Supposed, SupposedFacility, SupposedTie } from '../../src/scenario/supposed.ts';
import { norms as anyNorms } from '../assessment/every-norm.ts';
import { areaId, here, municipality, there } from '../assessment/facts.ts';

/** Each with an id of its own, as those that are stored have. */
export const norms = anyNorms.map((norm) => ({ ...norm, id: `norm_set_1_${norm.code}` }));
export const nothing: Supposed = { facilities: [], moves: [], ties: [] };

/** Children's work in the first neighbourhood, which it serves, with one FTE. */
export const aTeam = (known: Partial<SupposedFacility> = {}): SupposedFacility => ({
  ...{ id: 'new_1', name: 'New', kinds: ['KINDERWERK'], standsIn: areaId(here) },
  ...{ municipalityCode: municipality, serves: [areaId(here)], capacity: { FTE: 1 } },
  metresTo: { [areaId(here)]: 0, [areaId(there)]: 700 },
  reaches: [
    { neighbourhoodId: areaId(here), metres: 0 },
    { neighbourhoodId: areaId(there), metres: 700 },
  ],
  ...known,
});
export const aSupposedTie = (known: Partial<SupposedTie> = {}): SupposedTie => ({
  id: 'new_relation_1',
  ends: [
    { id: 'fac_school', name: 'School', kinds: ['BASISSCHOOL'] },
    { id: 'fac_kinderwerk', name: 'Team', kinds: ['KINDERWERK'] },
  ],
  ...{ theme: 'SIGNALEREN', level: 3, isConfirmed: true, isMutual: true, formality: null },
  ...known,
});
