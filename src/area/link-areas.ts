import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/**
 * Parents, municipalities and labels of an edition, from the codes: BU0034 01 01 lies in WK0034 01 lies in GM0034.
 * A parent that the edition lacks (CBS leaves out some districts) is skipped: the municipality still holds. Each is
 * looked up by its id, which is year and code: an edition that is new in this transaction has no statistics yet, and the
 * country joined with itself was planned as if it were empty, which took minutes.
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
      left join area district on a.level = 'NEIGHBOURHOOD' and district.id = a.edition || 'WK' || substr(a.code, 3, 6)
      left join area municipality on a.level <> 'COUNTRY' and municipality.id = a.edition || 'GM' || substr(a.code, 3, 4)
      left join area country on country.id = a.edition || 'NL00' and municipality.source_id = country.source_id
      where a.edition = ${edition}
    )
    update area a set parent_id = l.parent_id, municipality_id = l.municipality_id, label = l.label
    from linked l
    where l.id = a.id
      and (a.parent_id, a.municipality_id, a.label) is distinct from (l.parent_id, l.municipality_id, l.label)
  `.execute(rows);
}
