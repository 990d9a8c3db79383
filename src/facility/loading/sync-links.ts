import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { numberedFacility } from './numbered-facility.rows.ts';

/** Facilities whose links changed, and what to tell of links that lead nowhere. */
export interface Links {
  readonly changed: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/**
 * Brings the parts and predecessors that the incoming lines name up to date, each source its own: what a line no longer
 * says is closed on the day it is told of. They are named by key, or by a number that may have ended since.
 */
export async function syncLinks(rows: WriteRows, { sourceId }: LoadRun): Promise<Links> {
  await sql`
    create temp table link_now on commit drop as
    select i.file, i.line, i.id as facility_id, i.told_on, said.role, said.named,
      coalesce(keyed.facility_id, ${numberedFacility(sql`said.named`)}) as other_id
    from incoming_facility i
    cross join lateral jsonb_to_recordset(i.links) as said(role text, named text)
    left join facility_source keyed on keyed.source_id = ${sourceId} and keyed.source_key = said.named
  `.execute(rows);
  const issues = await dropUnknown(rows);
  const gone = await close(rows, sourceId);
  // Worked out first and inserted then: a statement that reads the table it fills would plough through its own rows.
  await sql`
    create temp table link_anew on commit drop as
    select distinct n.facility_id, n.role, n.other_id, daterange(case when exists (
      select from facility_link e
      where (e.facility_id, e.role, e.other_id, e.source_id) = (n.facility_id, n.role, n.other_id, ${sourceId})
    ) then n.told_on end, null) as valid
    from link_now n
    where not exists (
      select from facility_link e
      where (e.facility_id, e.role, e.other_id, e.source_id) = (n.facility_id, n.role, n.other_id, ${sourceId})
        and upper_inf(e.valid))
  `.execute(rows);
  const come = await sql<{ facility_id: string }>`
    insert into facility_link (facility_id, role, other_id, source_id, valid)
    select facility_id, role, other_id, ${sourceId}, valid from link_anew
    returning facility_id
  `.execute(rows);
  return { changed: new Set([...gone, ...come.rows.map((row) => row.facility_id)]), issues };
}

async function dropUnknown(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; role: string; named: string }>`
    delete from link_now where other_id is null or other_id = facility_id returning file, line, role, named
  `.execute(rows);
  return dropped.rows.map(({ file, line, role, named }) => ({
    severity: 'ASSUMED',
    code: 'UNKNOWN_FACILITY',
    ...{ file, line, column: role === 'PART' ? 'onderdelen' : 'opvolger_van', value: named },
    message: `${named} is not another facility that is known here.`,
    assumed: 'it was left out',
    repair:
      'Use a key of this sheet, or SCHEME:value for one of a register that came in before, e.g. LRK:123456789.',
  }));
}

async function close(rows: WriteRows, sourceId: string): Promise<string[]> {
  const gone = await sql<{ facility_id: string }>`
    with gone as (
      select e.ctid as place, e.facility_id, i.told_on, coalesce(lower(e.valid) >= i.told_on, false) as is_younger
      from facility_link e join incoming_facility i on i.id = e.facility_id
      where e.source_id = ${sourceId} and upper_inf(e.valid) and not exists (
        select from link_now n where (n.facility_id, n.role, n.other_id) = (e.facility_id, e.role, e.other_id))
    ),
    closed as (
      update facility_link e set valid = daterange(lower(e.valid), g.told_on)
      from gone g where e.ctid = g.place and not g.is_younger
    ),
    withdrawn as (delete from facility_link e using gone g where e.ctid = g.place and g.is_younger)
    select facility_id from gone
  `.execute(rows);
  return gone.rows.map((row) => row.facility_id);
}
