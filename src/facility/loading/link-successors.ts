import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';

/**
 * A register that merges two schools gives the building another number: one is gone, and one of its kind is new at the
 * same address in the same file. That one is taken to be its successor; where two are new, nobody knows which. After
 * `closeVanished`; an address that is shared says nothing when nobody leaves it. The link is of the one that is gone, so
 * that it ends when that comes back in the file.
 */
export async function linkSuccessors(
  rows: WriteRows,
  { complete, factsOn, sourceId }: LoadRun,
  newIds: readonly string[],
): Promise<Issue[]> {
  if (!complete || newIds.length === 0) return [];
  const linked = await sql<{ file: string; line: number; key: string; name: string; goneKey: string }>`
    with pair as (
      select gone.id as facility_id, next.id as successor_id, count(*) over (partition by gone.id) as heirs,
        next.source_key as key, next.name, gone.source_key as gone_key
      from facility_left_out g
      join facility gone on gone.id = g.id and not g.is_checked
      join facility next on next.id = any(${[...newIds]}::text[]) and next.kind = gone.kind
        and (next.postcode, next.house_number) = (gone.postcode, gone.house_number)
    ),
    linked as (
      insert into facility_link (facility_id, role, other_id, source_id, valid)
      select facility_id, 'SUCCESSOR', successor_id, ${sourceId}, daterange(${factsOn}::date, null)
      from pair where heirs = 1
      on conflict do nothing
      returning facility_id, other_id as successor_id
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
