import { defineEntity, p } from '@mikro-orm/core';
import { FacilityTable } from '../facility/record/facility.table.ts';
import { SourceTable } from '../source/source.table.ts';

/** An agreement of many on one theme, as its source says. When it holds follows from its members. */
export const CoalitionTable = defineEntity({
  name: 'Coalition',
  tableName: 'coalition',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    theme: p.text(),
    formality: p.text().nullable(),
    documentUrl: p.text().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade').index(),
  },
});

/** Who is in it, and when. */
export const CoalitionMemberTable = defineEntity({
  name: 'CoalitionMember',
  tableName: 'coalition_member',
  properties: {
    coalition: () => p.manyToOne(CoalitionTable).primary().deleteRule('cascade'),
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade').index(),
    valid: p.string().columnType('daterange').primary(),
  },
  checks: [
    {
      name: 'coalition_member_once_at_a_time',
      expression: 'exclude using gist (coalition_id with =, facility_id with =, valid with &&)',
    },
  ],
});
