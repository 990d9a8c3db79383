import { defineEntity, p } from '@mikro-orm/core';
import { AreaTable } from '../../area/area.table.ts';
import { ServesBy } from '../term/facility-terms.ts';
import { FacilityTable } from './facility.table.ts';

/**
 * Derived, and kept by `place-facilities.ts`: in which neighbourhood of an edition a facility stands (from its
 * point) and which it serves (from its working area; a district means its neighbourhoods).
 */
export const FacilityNeighbourhoodTable = defineEntity({
  name: 'FacilityNeighbourhood',
  tableName: 'facility_neighbourhood',
  properties: {
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade'),
    neighbourhood: () => p.manyToOne(AreaTable).primary().deleteRule('cascade'),
    edition: p.smallint(),
    stands: p.boolean(),
    serves: p.boolean(),
    /** When it serves this neighbourhood; the whole time when only its address says so. */
    valid: p.string().columnType('daterange').primary(),
    /** Recorded share of its capacity for the area that was named, not yet spread over its neighbourhoods. */
    share: p.float().columnType('double precision').nullable(),
    /** How it is known that it serves this neighbourhood; null when it does not. */
    servesBy: p.enum(() => ServesBy).nullable(),
  },
  indexes: [{ properties: ['neighbourhood'] }],
  checks: [{ name: 'facility_neighbourhood_serves_by', expression: 'serves = (serves_by is not null)' }],
});
