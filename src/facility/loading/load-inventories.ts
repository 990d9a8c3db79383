import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, tally } from '../../source/load.ts';
import { isUnlocated } from '../place/unlocated.rows.ts';
import type { InventoryRecord } from '../record/facility-record.ts';

/** What somebody says is completely known: a line of a partner sheet is the municipality's word. */
export const loadInventories: Load<InventoryRecord> = {
  accepts: 'inventory',
  table: 'incoming_inventory',
  columns: {
    facility_kind: 'text',
    area_code: 'text',
    edition: 'smallint',
    complete: 'boolean',
    checked_on: 'date',
    checked_by: 'text',
  },
  row: (inventory, run) => ({
    facility_kind: inventory.facilityKind,
    area_code: inventory.areaCode,
    edition: inventory.edition ?? run.edition ?? Number(inventory.checkedOn.slice(0, 4)),
    complete: inventory.complete,
    checked_on: inventory.checkedOn,
    checked_by: inventory.checkedBy,
  }),

  touched: sql`select distinct 'GM' || substr(area_code, 3, 4) as code from incoming_inventory`,

  async merge(rows, run): Promise<Loaded> {
    return {
      ...nothingLoaded,
      ...tally(await writeInventories(rows, 'incoming_inventory', run.sourceId, 'STATED_BY_MUNICIPALITY')),
    };
  },
};

/**
 * A register that was read whole is an inventory of its kinds, on the day the file speaks of. Says whether that is new;
 * it is no line of the file, and not counted as one.
 */
export async function recordComplete(
  rows: WriteRows,
  { sourceId, factsOn, complete }: LoadRun,
): Promise<boolean> {
  if (!complete) return false;
  await sql`
    create temp table complete_inventory on commit drop as
    select kind as facility_kind, ${complete.areaCode}::text as area_code,
      ${Number(factsOn.slice(0, 4))}::smallint as edition, true as complete, ${factsOn}::date as checked_on,
      null::text as checked_by
    from unnest(${[...complete.facilityKinds]}::text[]) as kind
  `.execute(rows);
  const written = await writeInventories(rows, 'complete_inventory', sourceId, complete.basis);
  return written.some(({ is }) => is !== 'unchanged');
}

async function writeInventories(rows: WriteRows, table: string, sourceId: string, basis: string) {
  const written = await sql<{ is: string }>`
    with incoming as (
      select i.facility_kind, i.area_code, i.edition, i.checked_on, i.complete, i.checked_by,
        (select count(*)::int from facility f
          where f.source_id = ${sourceId} and i.facility_kind = any(f.also_provides || f.kind) and ${isUnlocated()}
            and (i.area_code = 'NL00' or f.municipality_code = 'GM' || substr(i.area_code, 3, 4))) as unlocated
      from (select distinct on (facility_kind, area_code, edition, checked_on) * from ${sql.table(table)}) i
    ),
    written as (
      insert into inventory as n
        (source_id, facility_kind, area_code, edition, checked_on, complete, basis, checked_by, unlocated)
      select ${sourceId}, facility_kind, area_code, edition, checked_on, complete, ${basis}, checked_by, unlocated
      from incoming
      on conflict (source_id, facility_kind, area_code, edition, checked_on) do update
      set complete = excluded.complete, basis = excluded.basis, checked_by = excluded.checked_by,
          unlocated = excluded.unlocated
      where (n.complete, n.basis, n.checked_by, n.unlocated)
        is distinct from (excluded.complete, excluded.basis, excluded.checked_by, excluded.unlocated)
      returning facility_kind, area_code, edition, checked_on, xmax = 0 as is_new
    )
    select case when w.facility_kind is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
    from incoming i left join written w using (facility_kind, area_code, edition, checked_on)
  `.execute(rows);
  return written.rows;
}
