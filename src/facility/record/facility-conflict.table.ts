import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { FactField } from '../term/fact-terms.ts';
import { FacilityTable } from './facility.table.ts';

/**
 * A register says otherwise than what a person checked, or a list than what was put right here: the checked value stays
 * until somebody has looked.
 */
export const FacilityConflictTable = defineEntity({
  name: 'FacilityConflict',
  tableName: 'facility_conflict',
  properties: {
    id: p.text().primary(),
    facility: () => p.manyToOne(FacilityTable).deleteRule('cascade').index(),
    field: p.enum(() => FactField),
    /** As in the claims. */
    part: p.text(),
    verifiedSource: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    verifiedValue: p.json<unknown>(),
    verifiedOn: p.date(),
    verifiedBy: p.text().nullable(),
    registerSource: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    registerValue: p.json<unknown>(),
    since: p.date(),
    /** The day from which they agree again, or the check had worn off; null while it is open. */
    until: p.date().nullable(),
    /** Null: a correction brought it up. */
    runId: p.text().nullable(),
  },
  indexes: [
    {
      name: 'facility_conflict_one_open',
      expression:
        'create unique index facility_conflict_one_open on facility_conflict (facility_id, field, part, register_source_id) where until is null',
    },
  ],
});
