import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { FacilityTable } from './facility.table.ts';

/** What a facility does, in a period, as one source says. A name is told apart without its accents and case. */
export const FacilityActivityTable = defineEntity({
  name: 'FacilityActivity',
  tableName: 'facility_activity',
  properties: {
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade'),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade').index(),
    key: p.text().primary(),
    valid: p.string().columnType('daterange').primary(),
    name: p.text(),
    goals: p.array().columnType('text[]'),
    audiences: p.array().columnType('text[]'),
    modes: p.array().columnType('text[]'),
    prevention: p.text().nullable(),
    agesFrom: p.smallint().nullable(),
    agesUntil: p.smallint().nullable(),
  },
  checks: [
    {
      name: 'facility_activity_one_at_a_time',
      expression: 'exclude using gist (facility_id with =, source_id with =, key with =, valid with &&)',
    },
  ],
});
