import { defineEntity, p } from '@mikro-orm/core';
import { FacilityTable } from './facility.table.ts';

/** Opvolging: a register gave a place another number, as when two schools merge; the first is closed, the other goes on. */
export const FacilitySuccessionTable = defineEntity({
  name: 'FacilitySuccession',
  tableName: 'facility_succession',
  properties: {
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade'),
    successor: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade').index(),
    /** The day the register spoke of first. */
    since: p.date(),
  },
});
