import { defineEntity, p } from '@mikro-orm/core';
import { FacilityTable } from '../facility/record/facility.table.ts';
import { SourceTable } from '../source/source.table.ts';
import { Consensus, RelationDirection } from './relation-states.ts';

/**
 * One pair of facilities, one theme, one period, with what each side says. A changed relation is a new version:
 * `valid` is when it was true, `recorded` when we held it so. The pair is canonical: `first` has the smaller id.
 */
export const RelationTable = defineEntity({
  name: 'Relation',
  tableName: 'relation',
  properties: {
    id: p.text().primary(),
    version: p.integer().primary(),
    first: () => p.manyToOne(FacilityTable).deleteRule('cascade'),
    second: () => p.manyToOne(FacilityTable).index().deleteRule('cascade'),
    theme: p.text(),
    direction: p.enum(() => RelationDirection),
    firstLevel: p.smallint().nullable(),
    firstFrequency: p.text().nullable(),
    firstClaimedOn: p.date().nullable(),
    secondLevel: p.smallint().nullable(),
    secondFrequency: p.text().nullable(),
    secondClaimedOn: p.date().nullable(),
    /** The five below follow from the claims (`agree.ts`) and are kept so that reads need no arithmetic. */
    consensus: p.enum(() => Consensus),
    level: p.float().columnType('double precision').nullable(),
    levelLow: p.smallint().nullable(),
    levelHigh: p.smallint().nullable(),
    confirmedOn: p.date().nullable(),
    formality: p.text().nullable(),
    documentUrl: p.text().nullable(),
    status: p.text().nullable(),
    valid: p.string().columnType('daterange'),
    recorded: p
      .string()
      .columnType('tstzrange')
      .defaultRaw('tstzrange(now(), NULL::timestamp with time zone)'),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
  },
  indexes: [{ properties: ['first', 'second'] }],
  checks: [
    { name: 'relation_not_with_itself', expression: 'first_id < second_id' },
    {
      // One key, so that who looks up one end is not led to this index: it is no good for the second.
      name: 'relation_once_at_a_time',
      expression:
        "exclude using gist ((first_id || ' ' || second_id || ' ' || theme) with =, valid with &&, recorded with &&)",
    },
    {
      name: 'relation_level_on_scale',
      expression: 'first_level >= 0 and first_level <= 5 and second_level >= 0 and second_level <= 5',
    },
  ],
});
