import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { sameFromPercent } from './same-area.ts';

/** A neighbourhood of another edition belongs to an area when at least this part of it lay there. */
const leastPart = 0.5;

/**
 * The neighbourhoods of other editions that are in the named areas (a select of ids), in the table `carried_area`
 * (named_id, neighbourhood_id, edition, is_whole, method). An area that is the same one in the other edition
 * (`is_whole`) means all its neighbourhoods there; of any other its neighbourhoods are followed one by one. The method is
 * SUCCESSION when flags or a given table say so at every step, else AREA_OVERLAP. What is not there is not known.
 */
export async function carryAreas(rows: WriteRows, named: RawBuilder<unknown>): Promise<void> {
  await sql`
    create temp table carried_area on commit drop as
    with recursive named as materialized (select a.id from area a where a.id in (${named})),
    -- Each step both ways: which part of the area there is in the one here, and the other way round.
    step as not materialized (
      select from_id as here, to_id as there, true as forward, share_of_to as covered, share_of_from as kept, basis
      from area_succession
      union all
      select to_id, from_id, false, share_of_from, share_of_to, basis from area_succession
    ),
    whole as (
      select id as named_id, id as area_id, null::boolean as forward, true as is_certain from named
      union all
      select w.named_id, s.there, s.forward, w.is_certain and s.basis not in ('AREA_OVERLAP', 'CODE')
      from whole w join step s on s.here = w.area_id and s.forward is distinct from not w.forward
        and least(s.covered, s.kept) >= ${sameFromPercent / 100} and s.covered is not null and s.kept is not null
    ),
    part as (
      select d.id as named_id, n.id as area_id, null::boolean as forward, 1::double precision as share, true as is_certain
      from named d
      join area n on n.level = 'NEIGHBOURHOOD' and (n.id = d.id or n.parent_id = d.id or n.municipality_id = d.id)
      union all
      select p.named_id, s.there, s.forward, p.share * s.covered, p.is_certain and s.basis not in ('AREA_OVERLAP', 'CODE')
      from part p join step s on s.here = p.area_id and s.forward is distinct from not p.forward
        and p.share * s.covered > 0.01
    ),
    by_whole as (
      select w.named_id, n.id as neighbourhood_id, n.edition, w.is_certain
      from whole w
      join area n on n.level = 'NEIGHBOURHOOD'
        and (n.id = w.area_id or n.parent_id = w.area_id or n.municipality_id = w.area_id)
      where w.forward is not null
    ),
    by_part as (
      select p.named_id, n.id as neighbourhood_id, n.edition, bool_and(p.is_certain) as is_certain
      from part p join area n on n.id = p.area_id
      where p.forward is not null
        and not exists (select from by_whole w where w.named_id = p.named_id and w.edition = n.edition)
      group by p.named_id, n.id, n.edition
      having sum(p.share) >= ${leastPart}
    )
    select named_id, neighbourhood_id, edition, is_whole, case when is_certain then 'SUCCESSION' else 'AREA_OVERLAP' end as method
    from (select *, true as is_whole from by_whole union all select *, false from by_part) as either
  `.execute(rows);
}
