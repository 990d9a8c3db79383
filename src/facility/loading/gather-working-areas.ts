import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { isChecked } from '../claim/precedence.rows.ts';
import { dropUnknownAreas, dropUnknownFacilities } from './drop-unknown-working-areas.ts';

/**
 * The working areas that can be loaded, from both kinds of line, in the table `incoming_serves`; gives what is wrong
 * with the others. `valid` is null on a line without dates.
 */
export async function gatherWorkingAreas(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  await gather(rows, run);
  const issues = [
    ...(await dropUnknownFacilities(rows)),
    ...(await dropUnknownAreas(rows)),
    ...(await dropPutRight(rows, run)),
    ...(await dropOverlapping(rows)),
  ];
  await dropSaidWithDates(rows, run);
  return issues;
}

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
  // What follows looks up the other lines of a team and area for every line.
  await sql`create index on incoming_serves (facility_id, area_code)`.execute(rows);
  await sql`analyze incoming_serves`.execute(rows);
}

/** Lines of their own say nothing of whom somebody put the working areas right here; with its issue, where they differ. */
async function dropPutRight(rows: WriteRows, { factsOn }: LoadRun): Promise<Issue[]> {
  const dropped = await sql<{
    file: string;
    line: number;
    area: string;
    on: string;
    isSaid: boolean;
  }>`
    delete from incoming_serves i using facility_claim c
    where c.facility_id = i.facility_id and c.field = 'SERVES' and c.basis = 'STATED' and c.holds
      and ${isChecked('c', factsOn)} and i.facility_id not in (select id from incoming_facility where serves is not null)
    returning i.file, i.line, i.area_code as area, c.verified_on as on,
      c.value @> jsonb_build_array(jsonb_build_object('areaCode', i.area_code)) as "isSaid"
  `.execute(rows);
  return dropped.rows
    .filter(({ isSaid }) => !isSaid)
    .map(({ file, line, area, on }) => ({
      severity: 'ASSUMED',
      code: 'CONTRADICTS_VERIFIED',
      file,
      line,
      column: 'gebied',
      value: area,
      message: `A list says "${area}"; the working areas were put right on ${on} without it.`,
      assumed: 'this line was left out',
      repair: 'Find out which is true, then correct the sheet or the facility.',
    }));
}

/** The same team and area in overlapping periods: the first line holds. */
async function dropOverlapping(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; key: string; area: string; other: string }>`
    with doubled as (
      select i.ctid as place, (
        select 'line ' || o.line || ' of ' || o.file from incoming_serves o
        where ${sameArea('o', 'i')} and o.valid && i.valid and o.ctid < i.ctid
        order by o.ctid limit 1) as other
      from incoming_serves i
    )
    delete from incoming_serves i using doubled d
    where i.ctid = d.place and d.other is not null
    returning i.file, i.line, i.facility_key as key, i.area_code as area, d.other
  `.execute(rows);
  return dropped.rows.map(({ file, line, key, area, other }) => ({
    severity: 'ERROR',
    code: 'OVERLAPPING_WORKING_AREA',
    file,
    line,
    column: 'gebied',
    value: area,
    message: `${key} already works in ${area} in this period: ${other}.`,
    assumed: null,
    repair: 'Let the one period end on the day on which the other begins, or leave one of the lines out.',
  }));
}

/** A line without dates adds nothing where one with dates holds on that day. */
async function dropSaidWithDates(rows: WriteRows, { factsOn }: LoadRun): Promise<void> {
  await sql`
    delete from incoming_serves i using incoming_serves dated
    where i.valid is null and ${sameArea('i', 'dated')} and dated.valid @> ${factsOn}::date
  `.execute(rows);
}

/** The same facility and area. */
export const sameArea = (one: string, other: string) =>
  sql.join(
    ['facility_id', 'area_code', 'edition'].map(
      (column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`,
    ),
    sql` and `,
  );
