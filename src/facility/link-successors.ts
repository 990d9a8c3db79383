import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { Issue } from '../source/issue.ts';
import type { LoadRun } from '../source/load.ts';

/**
 * A register that merges two schools gives the building another number: one is gone, and one of its kind is new at the
 * same address in the same file. That one is taken to be its successor; where two are new, nobody knows which. After
 * `closeVanished`; an address that is shared says nothing when nobody leaves it.
 */
export async function linkSuccessors(
  rows: WriteRows,
  { complete, factsOn }: LoadRun,
  newIds: readonly string[],
): Promise<Issue[]> {
  if (!complete) return [];
  await sql`
    delete from facility_succession s using incoming_facility i where i.id = s.facility_id and i.status <> 'CLOSED'
  `.execute(rows);
  if (newIds.length === 0) return [];
  const linked = await sql<{ file: string; line: number; key: string; name: string; goneKey: string }>`
    with pair as (
      select gone.id as facility_id, next.id as successor_id, count(*) over (partition by gone.id) as heirs,
        next.source_key as key, next.name, gone.source_key as gone_key
      from facility_gone g
      join facility gone on gone.id = g.id
      join facility next on next.id = any(${[...newIds]}::text[]) and next.kind = gone.kind
        and (next.postcode, next.house_number) = (gone.postcode, gone.house_number)
    ),
    linked as (
      insert into facility_succession (facility_id, successor_id, since)
      select facility_id, successor_id, ${factsOn}::date from pair where heirs = 1
      on conflict do nothing
      returning facility_id, successor_id
    )
    select i.file, i.line, p.key, p.name, p.gone_key as "goneKey"
    from linked l join pair p using (facility_id, successor_id) join incoming_facility i on i.id = l.successor_id
    order by i.line, p.gone_key
  `.execute(rows);
  return linked.rows.map(({ file, line, key, name, goneKey }) => ({
    severity: 'ASSUMED',
    code: 'SUCCESSOR',
    file,
    line,
    column: null,
    value: key,
    message: `${name} (${key}) is new at the address where ${goneKey} is gone.`,
    assumed: `it is the successor of ${goneKey}`,
    repair: null,
  }));
}
