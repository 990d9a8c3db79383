import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { holdsOn } from '../../database/validity.ts';
import type { FacilityStatus } from '../term/facility-terms.ts';

/** Status of `facility as f` on a day: its dated row, within the days it exists. */
export const statusOn = (asOf: string): RawBuilder<FacilityStatus> => sql<FacilityStatus>`case
  when upper(f.valid) <= ${asOf}::date then 'CLOSED'
  when lower(f.valid) > ${asOf}::date then 'PLANNED'
  else coalesce(
    (select s.status from facility_status s where s.facility_id = f.id and ${holdsOn('s.valid', asOf)}), 'UNKNOWN')
  end`;

/** True for `facility as f` that is neither closed nor yet to begin; says so without a look-up for every row. */
export const isThere = (asOf: string): RawBuilder<SqlBool> => sql<SqlBool>`(
  f.valid @> ${asOf}::date and not exists (
    select from facility_status s
    where s.facility_id = f.id and ${holdsOn('s.valid', asOf)} and s.status = 'CLOSED'))`;

/** True for `facility as f` that does its work on the day: within the days it exists, and ACTIVE. */
export const isAtWork = (asOf: string): RawBuilder<SqlBool> => sql<SqlBool>`(
  f.valid @> ${asOf}::date and exists (
    select from facility_status s
    where s.facility_id = f.id and ${holdsOn('s.valid', asOf)} and s.status = 'ACTIVE'))`;
