import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { Issue } from '../source/issue.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded } from '../source/load.ts';
import type { WorkingAreaRecord } from './facility-record.ts';
import { facilityId } from './load-facilities.ts';

/**
 * Working areas (werkgebieden): those on a facility's own line and those on lines of their own, brought up to date
 * together, since a sheet may use both. A line with dates is taken as it stands; one without holds from now on.
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

  touched: sql`
    select distinct 'GM' || substr(n.neighbourhood_id, 7, 4) as code from facility_neighbourhood n
    where n.facility_id in (select facility_id from incoming_serves)`,

  async merge(rows, run): Promise<Loaded> {
    await gather(rows, run);
    const issues = [...(await dropUnknownFacilities(rows)), ...(await dropUnknownAreas(rows))];
    const closed = await closeOthers(rows, run);
    const { inserted, unchanged } = await open(rows, run);
    return { ...nothingLoaded, inserted, unchanged, updated: closed, issues };
  },
};

async function gather(rows: WriteRows, { edition }: LoadRun) {
  await sql`
    create temp table incoming_serves on commit drop as
    select said.file, said.line, said.facility_id, said.facility_key, said.area_code,
      coalesce(said.edition, newest.edition) as edition, said.share,
      case when valid_from is not null or valid_until is not null then daterange(valid_from, valid_until) end as valid
    from (
      select file, line, facility_id, facility_key, area_code, edition, share, valid_from, valid_until
      from incoming_working_area
      union all
      select i.file, i.line, i.id, i.key, s."areaCode", coalesce(s.edition, ${edition}), s.share, s."validFrom", s."validUntil"
      from incoming_facility i, jsonb_to_recordset(i.serves)
        as s("areaCode" text, edition smallint, share double precision, "validFrom" date, "validUntil" date)
    ) as said
    left join lateral (
      select max(a.edition) as edition from area a where a.code = said.area_code
    ) as newest on said.edition is null
  `.execute(rows);
}

async function dropUnknownFacilities(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; facility_key: string }>`
    delete from incoming_serves i
    where not exists (select from facility f where f.id = i.facility_id)
    returning file, line, facility_key
  `.execute(rows);
  return dropped.rows.map(({ file, line, facility_key }) => ({
    severity: 'ERROR',
    code: 'UNKNOWN_FACILITY',
    file,
    line,
    column: null,
    value: facility_key,
    message: `There is no team or facility with key ${facility_key} in this source.`,
    assumed: null,
    repair: 'Use the key as it stands in the sheet of teams.',
  }));
}

async function dropUnknownAreas(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; area_code: string; edition: number | null }>`
    delete from incoming_serves i
    where not exists (select from area a where a.code = i.area_code and a.edition = i.edition)
    returning file, line, area_code, edition
  `.execute(rows);
  return dropped.rows.map(({ file, line, area_code, edition }) => ({
    severity: 'ASSUMED',
    code: 'UNKNOWN_WORKING_AREA',
    file,
    line,
    column: 'werkgebied',
    value: area_code,
    message: `${area_code} is not an area${edition ? ` of edition ${edition}` : ''}.`,
    assumed: 'this part of the working area was left out',
    repair: 'Look the code up in the key figures of that year.',
  }));
}

/** What a facility's line no longer says, for the facilities that have a line in this run. */
async function closeOthers(rows: WriteRows, { factsOn }: LoadRun): Promise<number> {
  const closed = await sql<{ facility_id: string }>`
    with gone as (
      select e.ctid as place, e.facility_id, lower(e.valid) >= ${factsOn}::date as is_younger
      from facility_serves e
      where e.facility_id in (select id from incoming_facility)
        and (e.valid @> ${factsOn}::date or lower(e.valid) > ${factsOn}::date)
        and not exists (
          select from incoming_serves i
          where i.facility_id = e.facility_id and i.area_code = e.area_code and i.edition = e.edition
            and i.share is not distinct from e.share and (i.valid is null or i.valid = e.valid))
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
        case when exists (select from facility_serves e where e.facility_id = i.facility_id) then ${factsOn}::date end,
        null))
    from incoming_serves i
    where not exists (
      select from facility_serves e
      where e.facility_id = i.facility_id and e.area_code = i.area_code and e.edition = i.edition
        and e.share is not distinct from i.share
        and (e.valid = i.valid or (i.valid is null and e.valid @> ${factsOn}::date)))
    on conflict do nothing
  `.execute(rows);
  const total = await sql<{ count: number }>`select count(*)::int as count from incoming_serves`.execute(
    rows,
  );
  const inserted = Number(opened.numAffectedRows ?? 0n);
  return { inserted, unchanged: (total.rows[0]?.count ?? 0) - inserted };
}
