import { defineEntity, p } from '@mikro-orm/core';
import { QuantityPrecision } from '../../source/figure-terms.ts';
import { CapacityMeasure, FacilityStatus } from '../term/facility-terms.ts';
import { FacilityTable } from './facility.table.ts';

/** The dated facts of a facility: true in a period, closed rather than overwritten. */

const valid = () => p.string().columnType('daterange').primary();
const facility = () => p.manyToOne(FacilityTable).primary().deleteRule('cascade');

export const FacilityStatusTable = defineEntity({
  name: 'FacilityStatusFact',
  tableName: 'facility_status',
  properties: { facility, valid, status: p.enum(() => FacilityStatus) },
  // As of the facilities themselves: whether one is there or not.
  triggers: [
    {
      name: 'places_changed',
      timing: 'after',
      events: ['insert', 'update', 'delete'],
      expression: `create trigger places_changed
        after insert or delete or update of facility_id, status, valid on facility_status
        for each row execute function places_changed()`,
    },
  ],
  indexes: [
    {
      // Without it the planner takes the index of the exclusion constraint, twenty times as slow for a single look-up.
      name: 'facility_status_by_facility',
      expression:
        'create index facility_status_by_facility on facility_status (facility_id) include (valid, status)',
    },
  ],
  checks: [
    {
      name: 'facility_status_one_at_a_time',
      expression: 'exclude using gist (facility_id with =, valid with &&)',
    },
  ],
});

export const FacilityCapacityTable = defineEntity({
  name: 'FacilityCapacity',
  tableName: 'facility_capacity',
  properties: {
    facility,
    measure: p.enum(() => CapacityMeasure).primary(),
    valid,
    value: p.float().columnType('double precision').nullable(),
    low: p.float().columnType('double precision').nullable(),
    high: p.float().columnType('double precision').nullable(),
    precision: p.enum(() => QuantityPrecision),
    /** Of a combined team: which share of it each kind has. Null: nobody told. */
    kindShares: p.json<Readonly<Record<string, number>> | null>().nullable(),
  },
  checks: [
    {
      name: 'facility_capacity_one_at_a_time',
      expression: 'exclude using gist (facility_id with =, measure with =, valid with &&)',
    },
  ],
});

/** Werkgebied: an area of any level, as it was said, in the edition it was said in. */
export const FacilityServesTable = defineEntity({
  name: 'FacilityServes',
  tableName: 'facility_serves',
  properties: {
    facility,
    areaCode: p.text().primary(),
    edition: p.smallint().primary(),
    valid,
    share: p.float().columnType('double precision').nullable(),
  },
  indexes: [{ properties: ['areaCode', 'edition'] }],
  checks: [
    {
      name: 'facility_serves_one_at_a_time',
      expression: 'exclude using gist (facility_id with =, area_code with =, edition with =, valid with &&)',
    },
  ],
});

export const FacilityIdentifierTable = defineEntity({
  name: 'FacilityIdentifier',
  tableName: 'facility_identifier',
  properties: { facility, scheme: p.text().primary(), value: p.text().primary(), valid },
  indexes: [{ properties: ['scheme', 'value'] }],
});
