import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, touchesNoGaps } from '../../source/load.ts';
import type { WorkingAreaRecord } from '../record/facility-record.ts';
import { gatherWorkingAreas, sameArea } from './gather-working-areas.ts';
import { facilityId } from './load-facilities.ts';
import { resolveKeys } from './recognise-facilities.ts';

/**
 * Working areas (werkgebieden): those on a facility's own line and those on lines of their own, brought up to date
 * together, since a sheet may use both. A line with dates is taken as it stands, whatever was known of that period;
 * one without holds from now on, and says nothing more where one with dates holds now.
 */
export const loadWorkingAreas: Load<WorkingAreaRecord> = {
  accepts: 'working-area',
  follows: 'facility',
  table: 'incoming_working_area',
  columns: {
    facility_id: 'text',
    facility_key: 'text',
    area_code: 'text',
    edition: 'smallint',
    share: 'double precision',
    valid_from: 'date',
    valid_until: 'date',
  },
  row: ({ facilityKey, serves }, run) => ({
    facility_id: facilityId(run.sourceId, facilityKey),
    facility_key: facilityKey,
    area_code: serves.areaCode,
    edition: serves.edition ?? run.edition,
    share: serves.share,
    valid_from: serves.validFrom,
    valid_until: serves.validUntil,
  }),

  touched: touchesNoGaps,
  changed: sql`select distinct facility_id as code from incoming_serves`,

  async merge(rows, run): Promise<Loaded> {
    await resolveKeys(rows, run, { table: 'incoming_working_area', id: 'facility_id', key: 'facility_key' });
    const issues = await gatherWorkingAreas(rows, run);
    const replaced = await replaceDated(rows);
    const closed = await closeOthers(rows, run);
    const { inserted, unchanged } = await open(rows, run);
    return { ...nothingLoaded, inserted, unchanged, updated: replaced + closed, issues };
  },
};

/** What was known of a period that a line with dates now says something else of: it was a mistake. */
async function replaceDated(rows: WriteRows): Promise<number> {
  const replaced = await sql`
    delete from facility_serves e using incoming_serves i
    where ${sameArea('e', 'i')} and e.valid && i.valid
      and not exists (
        select from incoming_serves s
        where ${sameArea('s', 'e')} and s.valid = e.valid and s.share is not distinct from e.share)
  `.execute(rows);
  return Number(replaced.numAffectedRows ?? 0n);
}

/**
 * What a facility's line no longer says, for the facilities that have a line in this run; of the others only what a
 * line without dates now says otherwise.
 */
async function closeOthers(rows: WriteRows, { factsOn }: LoadRun): Promise<number> {
  const closed = await sql<{ facility_id: string }>`
    with gone as (
      select e.ctid as place, e.facility_id, lower(e.valid) >= ${factsOn}::date as is_younger
      from facility_serves e
      where (e.facility_id in (select id from incoming_facility where serves is not null)
          or exists (select from incoming_serves i where ${sameArea('i', 'e')} and i.valid is null))
        and (e.valid @> ${factsOn}::date or lower(e.valid) > ${factsOn}::date)
        and not exists (
          select from incoming_serves i
          where ${sameArea('i', 'e')} and i.share is not distinct from e.share and (i.valid is null or i.valid = e.valid))
    ),
    closed as (
      update facility_serves e set valid = daterange(lower(e.valid), ${factsOn}::date)
      from gone g where e.ctid = g.place and g.is_younger is not true
    ),
    withdrawn as (delete from facility_serves e using gone g where e.ctid = g.place and g.is_younger)
    select facility_id from gone
  `.execute(rows);
  return closed.rows.length;
}

async function open(rows: WriteRows, { factsOn }: LoadRun) {
  const opened = await sql`
    insert into facility_serves (facility_id, area_code, edition, share, valid)
    select distinct on (i.facility_id, i.area_code, i.edition, i.valid)
      i.facility_id, i.area_code, i.edition, i.share,
      coalesce(i.valid, daterange(
        case
          when exists (select from facility_serves e where e.facility_id = i.facility_id)
            or exists (select from incoming_serves d where ${sameArea('d', 'i')} and d.valid is not null)
          then ${factsOn}::date
        end,
        (select min(lower(d.valid)) from incoming_serves d
          where ${sameArea('d', 'i')} and lower(d.valid) > ${factsOn}::date)))
    from incoming_serves i
    where not exists (
      select from facility_serves e
      where ${sameArea('e', 'i')} and e.share is not distinct from i.share
        and (e.valid = i.valid or (i.valid is null and e.valid @> ${factsOn}::date)))
    order by i.facility_id, i.area_code, i.edition, i.valid, i.line
    on conflict do nothing
  `.execute(rows);
  const total = await sql<{ count: number }>`select count(*)::int as count from incoming_serves`.execute(
    rows,
  );
  const inserted = Number(opened.numAffectedRows ?? 0n);
  return { inserted, unchanged: (total.rows[0]?.count ?? 0) - inserted };
}
