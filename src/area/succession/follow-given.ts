import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { sharedBy } from '../boundary/overlay.ts';

/**
 * What was given of the years between two editions, into `succession_found`: a code may go over into another, and that
 * one into a third, before the next edition is reached. Of areas of which anything was given nothing else is looked for.
 */
export async function followGiven(rows: WriteRows): Promise<void> {
  await sql`
    with recursive step as (
      select g.id as from_id, g.next as until, s.*
      from area_going_on g
      join given_succession s on s.from_code = g.code and s.from_edition >= g.edition and s.to_edition <= g.next
      where not exists (
        select from given_succession o
        where o.from_code = g.code and o.from_edition between g.edition and s.from_edition - 1 and o.to_edition <= g.next)
      union all
      select p.from_id, p.until, s.from_code, s.from_edition, s.to_code, s.to_edition, p.share * s.share,
        case when p.basis = s.basis then s.basis else 'GIVEN' end, coalesce(p.happened_on, s.happened_on), s.source_id
      from step p
      join given_succession s on s.from_code = p.to_code and s.from_edition >= p.to_edition and s.to_edition <= p.until
      where not exists (
        select from given_succession o
        where o.from_code = p.to_code and o.from_edition between p.to_edition and s.from_edition - 1
          and o.to_edition <= p.until)
    ),
    last as (
      select p.* from step p
      where not exists (
        select from given_succession o
        where o.from_code = p.to_code and o.from_edition >= p.to_edition and o.to_edition <= p.until)
    ),
    arrived as (
      select p.from_id, b.id as to_id, bool_or(p.share is null) as is_open, least(sum(p.share), 1) as share,
        min(p.basis) as basis, min(p.happened_on) as happened_on, min(p.source_id) as source_id
      from last p
      join area b on b.code = p.to_code and b.edition = p.until
      group by p.from_id, b.id
    )
    insert into succession_found
    select r.from_id, r.to_id, case when r.is_open then null else r.share end,
      -- A new code into which one area went over whole is that area; of any other only boundaries could tell.
      case
        when r.share = 1 and not r.is_open and count(*) over (partition by r.to_id) = 1
          and not exists (select from area old where old.edition = f.edition and old.code = t.code)
          and (select count(distinct g.from_code) from given_succession g where g.to_code = t.code) = 1
        then 1
        when f.boundary is not null and t.boundary is not null
        then round((st_area(${sharedBy(sql`f.boundary`, sql`t.boundary`)}) / st_area(t.boundary))::numeric, 4)::float8
      end,
      r.basis, r.happened_on, case when r.is_open then 'NOT_GIVEN' end, r.source_id
    from arrived r
    join area f on f.id = r.from_id
    join area t on t.id = r.to_id
  `.execute(rows);
}
