import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { LoadRun } from '../../source/load.ts';
import { inOrderOfTrust } from './precedence.rows.ts';

/**
 * Of a facility of which other sources speak too, the incoming line is made to say what holds of all that is said, so
 * that what follows writes that. What a line says of a facility of its own is left as it is. Gives the run with the
 * day on which the sources were weighed: that of the newest file of any of them, or of what was said here since, so that
 * an older one that is offered again weighs the same.
 */
export async function settleClaims(rows: WriteRows, run: LoadRun): Promise<LoadRun> {
  const { sourceId } = run;
  await sql`
    create temp table facility_shared on commit drop as
    select i.id from incoming_facility i
    where exists (
      select from facility_source s where s.facility_id = i.id and s.source_id <> ${sourceId})
  `.execute(rows);
  const weighedOn = await newestDay(rows, run);
  await sql`
    create temp table claim_holding on commit drop as
    select distinct on (c.facility_id, c.field, c.part) c.*
    from (
      select * from claim_now
      union all
      select facility_id, source_id, field, part, value, basis, verified_on, verified_by, stated_on
      from facility_claim where source_id <> ${sourceId}
    ) as c
    where c.facility_id in (select id from facility_shared)
    order by c.facility_id, c.field, c.part, ${inOrderOfTrust('c', weighedOn)}
  `.execute(rows);
  await sql`analyze claim_holding`.execute(rows);
  await leaveWorkingAreas(rows, sourceId);
  await sayWhatHolds(rows, weighedOn);
  return { ...run, factsOn: weighedOn };
}

async function newestDay(rows: WriteRows, { factsOn }: LoadRun): Promise<string> {
  const found = await sql<{ day: string }>`
    select greatest(${factsOn}::date, (
      select max(r.facts_on) from import_run r
      where r.outcome <> 'REJECTED' and r.source_id in (
        select s.source_id from facility_source s where s.facility_id in (select id from facility_shared))), (
      select max(c.stated_on) from facility_claim c
      where c.basis = 'STATED' and c.facility_id in (select id from facility_shared))) as day
  `.execute(rows);
  return found.rows[0]?.day ?? factsOn;
}

/**
 * Working areas also come on lines of their own, so a line that never told of any leaves them as they are: the table
 * `facility_silent` has these, and those whose own word on it is not the one that holds.
 */
async function leaveWorkingAreas(rows: WriteRows, sourceId: string): Promise<void> {
  await sql`
    create temp table facility_silent on commit drop as
    select s.id from facility_shared s
    where not exists (
        select from claim_holding h where h.facility_id = s.id and h.field = 'SERVES' and h.source_id = ${sourceId})
      and not exists (
        select from facility_claim c
        where c.facility_id = s.id and c.field = 'SERVES' and c.source_id = ${sourceId} and c.holds)
  `.execute(rows);
}

async function sayWhatHolds(rows: WriteRows, weighedOn: string): Promise<void> {
  await sql`
    with told as (
      select facility_id, jsonb_object_agg(field, value) filter (where part = '') as says,
        coalesce(jsonb_agg(value) filter (where field = 'CAPACITY' and value <> 'null'), '[]') as capacity,
        max(verified_on) as verified_on,
        (array_agg(verified_by order by verified_on desc nulls last))[1] as verified_by
      from claim_holding group by facility_id
    ),
    numbered as (
      select h.facility_id, jsonb_agg(jsonb_build_object('scheme', h.part, 'value', n.value)) as identifiers
      from claim_holding h, jsonb_array_elements_text(h.value) as n(value)
      where h.field = 'IDENTIFIER' group by h.facility_id
    )
    update incoming_facility i
    set name = says #>> '{NAME,text}', search_name = says #>> '{NAME,folded}', kind = says ->> 'KIND',
        also_provides = coalesce(says -> 'ALSO_PROVIDES', '[]'), organisation = says -> 'ORGANISATION',
        address = coalesce(says -> 'ADDRESS', '{}') || jsonb_build_object('municipalityCode', says -> 'MUNICIPALITY'),
        point = says -> 'POINT',
        ages_from = (says #>> '{AGES,from}')::smallint, ages_until = (says #>> '{AGES,until}')::smallint,
        audiences = coalesce(says -> 'AUDIENCES', '[]'), modes = coalesce(says -> 'MODES', '[]'),
        low_threshold = coalesce(says -> 'LOW_THRESHOLD', '[]'),
        contributions = coalesce(says -> 'CONTRIBUTIONS', '[]'), website = says ->> 'WEBSITE',
        valid_from = (says #>> '{VALIDITY,from}')::date, valid_until = (says #>> '{VALIDITY,until}')::date,
        status = coalesce(says ->> 'STATUS', 'UNKNOWN'), capacity = told.capacity,
        identifiers = coalesce(numbered.identifiers, '[]'),
        serves = case when i.id in (select id from facility_silent) then null else coalesce(says -> 'SERVES', '[]') end,
        relations_asked_on = (says ->> 'RELATIONS_ASKED_ON')::date,
        in_post_since = (says ->> 'IN_POST_SINCE')::date,
        verified_on = told.verified_on, verified_by = told.verified_by, told_on = ${weighedOn}::date
    from told left join numbered using (facility_id)
    where i.id = told.facility_id
  `.execute(rows);
}
