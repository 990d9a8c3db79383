import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { schemesOfOnePlace } from '../term/fact-terms.ts';

/**
 * Gives each incoming line the id of the facility it speaks of: the one it spoke of before, or one that another source
 * told of under the same number and as the same kind. Of several lines with that number the first is the facility, and
 * a line that has been a facility of its own stays one: two that are known are never joined unasked.
 */
export async function recogniseFacilities(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  await resolveKeys(rows, run, { table: 'incoming_facility', id: 'id', key: 'key' });
  const recognised = await sql<{ file: string; count: number }>`
    with found as (
      select i.ctid as place, known.facility_id, row_number() over (partition by known.facility_id order by i.ctid) as nth
      from incoming_facility i
      cross join lateral (
        select f.id as facility_id
        from jsonb_to_recordset(i.identifiers) as said(scheme text, value text)
        join facility_identifier n on (n.scheme, n.value) = (said.scheme, said.value)
        join facility f on f.id = n.facility_id and f.kind = i.kind
        where said.scheme = any(${[...schemesOfOnePlace]}::text[])
          and not exists (
            select from facility_source s where s.facility_id = f.id and s.source_id = ${run.sourceId})
        order by upper_inf(n.valid) desc, f.id
        limit 1
      ) known
      where not exists (
        select from facility_source s where (s.source_id, s.source_key) = (${run.sourceId}, i.key))
    ),
    recognised as (
      update incoming_facility i set id = f.facility_id
      from found f where i.ctid = f.place and f.nth = 1
      returning i.file
    )
    select file, count(*)::int as count from recognised group by file
  `.execute(rows);
  return recognised.rows.map(({ file, count }) => ({
    severity: 'NOTE',
    code: 'KNOWN_FROM_ANOTHER_SOURCE',
    file,
    line: null,
    column: null,
    value: String(count),
    message: `Of ${count} lines the facility was known already from another source, by its ${schemesOfOnePlace.join(' or ')}.`,
    assumed: null,
    repair: null,
  }));
}

/** Where a key of this source speaks of a facility that another source told of first: its id instead of our own. */
export async function resolveKeys(
  rows: WriteRows,
  { sourceId }: LoadRun,
  { table, id, key }: { readonly table: string; readonly id: string; readonly key: string },
): Promise<void> {
  await sql`
    update ${sql.table(table)} i set ${sql.ref(id)} = s.facility_id
    from facility_source s
    where s.source_id = ${sourceId} and s.source_key = i.${sql.ref(key)} and s.facility_id <> i.${sql.ref(id)}
  `.execute(rows);
}
