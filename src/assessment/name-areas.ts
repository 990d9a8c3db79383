import { sql } from 'kysely';
import { sameFromPercent } from '../area/succession/same-area.ts';
import type { WriteRows } from '../database/rows.ts';
import type { Scope } from './gathering/scope.rows.ts';

/**
 * Gives the areas that are assessed the name under which their gaps are known. An area that only got another code goes by
 * the name it had in the edition that was assessed before, so that a gap and what was decided about it stay; one whose
 * boundary changed gets a new name, and remembers which one it mostly had. Worked out each time, since boundaries
 * may come in after the figures; an earlier edition that comes in later changes no name.
 */
export async function nameAreas(rows: WriteRows, { municipalityCodes, edition }: Scope): Promise<void> {
  const same = sameFromPercent / 100;
  await sql`
    create temp table area_name on commit drop as
    with recursive nameless as (
      select a.id, a.code from area a
      where a.edition = ${edition} and a.level <> 'COUNTRY'
        and 'GM' || substr(a.code, 3, 4) = any(${[...municipalityCodes]}::text[])
    ),
    -- Back over the editions, as far as one that was assessed.
    back as (
      select id as area_id, id as at_id, true as is_same, 1::double precision as share from nameless
      union all
      select b.area_id, s.from_id,
        -- Without boundaries nobody has seen a change; a flag of 3 says that there was one.
        b.is_same and case s.basis
          when 'FLAG' then true
          when 'CODE' then s.reason <> 'BOUNDARY_CHANGED'
          else coalesce(s.share_of_from >= ${same} and s.share_of_to >= ${same}, false)
            and not (t.change_flag is not distinct from 3 and t.edition = f.edition + 1)
        end,
        b.share * coalesce(s.share_of_to, 0)
      from back b
      join area t on t.id = b.at_id
      join area_succession s on s.to_id = b.at_id
      join area f on f.id = s.from_id
      where t.edition = ${edition} or not exists (select from gap_area k where k.area_id = b.at_id)
    ),
    named as (
      select distinct on (b.area_id) b.area_id, k.key, b.is_same
      from back b join gap_area k on k.area_id = b.at_id and k.edition < ${edition}
      order by b.area_id, b.is_same desc, b.share desc, k.key
    ),
    -- Of two that would go by one name the first by code does.
    kept as (
      select distinct on (n.key) n.area_id, n.key from named n join nameless l on l.id = n.area_id
      where n.is_same
      order by n.key, l.code
    )
    select l.id as area_id,
      coalesce(k.key, case
        when exists (select from gap_area o where o.key = l.code and o.edition < ${edition})
        then l.code || '_' || ${edition}::smallint else l.code
      end) as key,
      case when k.key is null then n.key end as previous_key
    from nameless l
    left join named n on n.area_id = l.id
    left join kept k on k.area_id = l.id
  `.execute(rows);
  await sql`
    delete from gap_area g using area_name n
    where g.area_id = n.area_id and (g.key, g.previous_key) is distinct from (n.key, n.previous_key)
  `.execute(rows);
  await sql`
    insert into gap_area (area_id, edition, key, previous_key)
    select area_id, ${edition}::smallint, key, previous_key from area_name on conflict (area_id) do nothing
  `.execute(rows);
  await sql`drop table area_name`.execute(rows);
}
