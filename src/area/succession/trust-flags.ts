import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { sharedBy } from '../boundary/overlay.ts';
import { isOpen, municipalityOf } from './succession-found.rows.ts';

/**
 * The change flag: 1 the same code and boundary, 2 the same boundary under another code. It compares with the year
 * before, so it says nothing of editions further apart. The old code of a flag 2 is the one whose boundary
 * coincides, or, where one of both has no boundary, the one that is gone, with the same name, and of which there is one.
 */
export async function trustFlags(rows: WriteRows): Promise<void> {
  await sql`
    insert into succession_found
    select g.id, b.id, 1, 1, 'FLAG'
    from area_going_on g
    join area b on b.edition = g.next and b.code = g.code and b.change_flag = 1
    where g.next = g.edition + 1 and ${isOpen}
  `.execute(rows);
  await sql`
    with recoded as (
      select b.id, b.edition, b.level, b.search_name, b.code, b.boundary from area b
      where b.change_flag = 2 and b.edition in (select next from area_going_on where next = edition + 1)
    ),
    gone as (
      select g.* from area_going_on g
      where g.next = g.edition + 1 and ${isOpen}
        and not exists (select from area b where b.edition = g.next and b.code = g.code and b.change_flag is distinct from 2)
    ),
    candidate as (
      select g.id as from_id, b.id as to_id
      from recoded b
      join gone g on g.next = b.edition and g.level = b.level
        and (not g.has_boundary or b.boundary is null) and g.search_name = b.search_name and g.code <> b.code
      where substr(g.code, 3, 4) = substr(b.code, 3, 4)
        or not exists (select from area m where m.edition = g.next and m.code = ${municipalityOf('g')})
        or not exists (select from area m where m.edition = g.edition and m.code = ${municipalityOf('b')})
      union all
      select g.id, b.id
      from recoded b
      cross join lateral (
        select a.id, a.boundary from area a
        where a.edition = b.edition - 1 and a.level = b.level and a.boundary && b.boundary
        offset 0) as a
      join area_going_on g on g.id = a.id and g.next = b.edition and ${isOpen}
      where st_area(${sharedBy(sql`a.boundary`, sql`b.boundary`)}) > 0.9 * greatest(st_area(a.boundary), st_area(b.boundary))
    ),
    counted as (
      select from_id, to_id, count(*) over (partition by from_id) as of_from, count(*) over (partition by to_id) as of_to
      from candidate
    )
    insert into succession_found
    select from_id, to_id, 1, 1, 'FLAG' from counted where of_from = 1 and of_to = 1
  `.execute(rows);
}
