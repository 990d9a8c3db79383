import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/**
 * Parents, municipalities and labels of an edition, from the codes: BU0034 01 01 lies in WK0034 01 lies in GM0034.
 * A parent that the edition lacks (CBS leaves out some districts) is skipped: the municipality still holds. Each is
 * looked up by its key (that is what the limits are for): an edition that is new in this transaction has no statistics
 * yet, and the country joined with itself was planned as if it were empty, which took minutes.
 */
export async function linkAreas(rows: WriteRows, edition: number): Promise<void> {
  await sql`
    with linked as (
      select a.id,
        case a.level
          when 'NEIGHBOURHOOD' then coalesce(district.id, municipality.id)
          when 'DISTRICT' then municipality.id
          when 'MUNICIPALITY' then country.id
        end as parent_id,
        municipality.id as municipality_id,
        case
          when a.level = 'NEIGHBOURHOOD' and district.id is not null
            then a.name || ' (' ||
              concat_ws(', ', regexp_replace(district.name, '^Wijk [0-9A-Z]+ ', ''), municipality.name) || ')'
          when a.level in ('NEIGHBOURHOOD', 'DISTRICT') and municipality.id is not null
            then a.name || ' (' || municipality.name || ')'
          else a.name
        end as label
      from area a
      left join lateral (
        select d.id, d.name from area d
        where a.level = 'NEIGHBOURHOOD' and d.edition = a.edition and d.code = 'WK' || substr(a.code, 3, 6) limit 1
      ) as district on true
      left join lateral (
        select m.id, m.name, m.source_id from area m
        where a.level <> 'COUNTRY' and m.edition = a.edition and m.code = 'GM' || substr(a.code, 3, 4) limit 1
      ) as municipality on true
      left join lateral (
        select c.id from area c
        where c.edition = a.edition and c.code = 'NL00' and c.source_id = municipality.source_id limit 1
      ) as country on true
      where a.edition = ${edition}
    )
    update area a set parent_id = l.parent_id, municipality_id = l.municipality_id, label = l.label
    from linked l
    where l.id = a.id
      and (a.parent_id, a.municipality_id, a.label) is distinct from (l.parent_id, l.municipality_id, l.label)
  `.execute(rows);
}
