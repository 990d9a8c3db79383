import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { carryAreas } from '../../area/succession/carry-areas.ts';
import type { WriteRows } from '../../database/rows.ts';
import { houseNumberOf, neighbourhoodsOfAddress } from './address-neighbourhoods.rows.ts';

/**
 * Derives, for every edition, in which neighbourhood a facility stands (where that is not known, in which
 * municipality) and which it serves: its working areas (a district means its neighbourhoods), or, where none were ever
 * recorded, the one it stands in. A working area said in one edition is carried over to the others by succession, else by
 * overlap; where neither tells, the facility serves nothing that is known. Writes only what differs, so that running it again changes nothing. Gives the ids of the
 * facilities of which anything did. With `only`: of these facilities, when nothing else changed.
 */
export async function placeFacilities(
  rows: WriteRows,
  only: readonly string[] | null = null,
): Promise<string[]> {
  const isMeant = (id: string): RawBuilder<SqlBool> =>
    only === null ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(id)} = any(${[...only]}::text[])`;
  await carryAreas(
    rows,
    sql`select s.edition || s.area_code from facility_serves s where ${isMeant('s.facility_id')}`,
  );
  await sql`
    create temp table placed on commit drop as
    -- Point by point (offset 0 keeps it so): for a join PostGIS guesses the number of pairs, and its 32-bit build, the
    -- embedded database, gives a pointer for a number where no point lies near any boundary.
    with covered as (
      select f.id as facility_id, f.point_precision, a.*
      from facility f
      cross join lateral (
        select a.id, a.level, a.edition, a.code from area a
        where a.level in ('NEIGHBOURHOOD', 'MUNICIPALITY') and st_covers(a.boundary, f.point)
        offset 0
      ) a
      where ${isMeant('f.id')}
    ),
    -- The table of postcodes knows the neighbourhood of an address, if not the place in it; the four digits of a
    -- postcode hold several neighbourhoods, so their point says none of them.
    in_neighbourhood as (
      select facility_id, id as neighbourhood_id, edition, code,
        case point_precision when 'ADDRESS' then 1 else 3 end as choice
      from covered where level = 'NEIGHBOURHOOD' and point_precision is distinct from 'PC4'
      union all
      select f.id, a.id, a.edition, a.code, 2
      from facility f
      cross join lateral (${neighbourhoodsOfAddress(sql`f.postcode`, houseNumberOf(sql`f.house_number`))}) n
      join area a on a.edition = n.edition and a.code = n.code
      where ${isMeant('f.id')}
    ),
    standing as (
      select distinct on (facility_id, edition) facility_id, neighbourhood_id, edition
      from in_neighbourhood
      order by facility_id, edition, choice, code
    ),
    -- Without boundaries of neighbourhoods, or without a point: the municipality it lies in, else that of its register;
    -- the four digits of a postcode can lie in several, so there the register knows better.
    by_municipality as (
      select facility_id, id as neighbourhood_id, edition, case point_precision when 'PC4' then 3 else 1 end as choice
      from covered where level = 'MUNICIPALITY'
      union all
      select f.id, m.id, m.edition, 2
      from facility f join area m on m.level = 'MUNICIPALITY' and m.code = f.municipality_code
        and (f.point is null or f.point_precision = 'PC4' or m.boundary is null)
      where ${isMeant('f.id')}
    ),
    in_municipality as (
      select distinct on (m.facility_id, m.edition) m.facility_id, m.neighbourhood_id, m.edition
      from by_municipality m
      where not exists (select from standing s where s.facility_id = m.facility_id and s.edition = m.edition)
      order by m.facility_id, m.edition, m.choice, m.neighbourhood_id
    ),
    somewhere as (select * from standing union all select * from in_municipality),
    working as (
      select s.facility_id, n.id as neighbourhood_id, n.edition, s.valid, s.share, 'SAID' as serves_by
      from facility_serves s
      join area named on named.code = s.area_code and named.edition = s.edition
      join area n on n.level = 'NEIGHBOURHOOD'
        and (n.id = named.id or n.parent_id = named.id or n.municipality_id = named.id)
      where ${isMeant('s.facility_id')}
      union all
      -- Of a part of the area that was named nobody told a share.
      select s.facility_id, c.neighbourhood_id, c.edition, s.valid, case when c.is_whole then s.share end, c.method
      from facility_serves s join carried_area c on c.named_id = s.edition || s.area_code
      where ${isMeant('s.facility_id')}
    ),
    each as (
      select facility_id, neighbourhood_id, edition, true as stands, false as serves, daterange(null, null) as valid,
        null::double precision as share, null as serves_by
      from somewhere
      union all
      select facility_id, neighbourhood_id, edition, false, true, valid, share, serves_by from working
      union all
      select facility_id, neighbourhood_id, edition, false, true, daterange(null, null), null, 'STANDING'
      from somewhere s where not exists (select from facility_serves e where e.facility_id = s.facility_id)
    )
    select facility_id, neighbourhood_id, edition, valid, bool_or(stands) as stands, bool_or(serves) as serves,
      max(share) as share,
      -- As it was said comes first, then what is most certain.
      (array['SAID', 'STANDING', 'SUCCESSION', 'AREA_OVERLAP'])[min(
        array_position(array['SAID', 'STANDING', 'SUCCESSION', 'AREA_OVERLAP'], serves_by))] as serves_by
    from each
    group by facility_id, neighbourhood_id, edition, valid
  `.execute(rows);
  const gone = await sql<{ id: string }>`
    delete from facility_neighbourhood f
    where ${isMeant('f.facility_id')} and not exists (
      select from placed p
      where (p.facility_id, p.neighbourhood_id, p.valid) = (f.facility_id, f.neighbourhood_id, f.valid)
        and (p.stands, p.serves, p.share, p.serves_by) is not distinct from (f.stands, f.serves, f.share, f.serves_by))
    returning f.facility_id as id
  `.execute(rows);
  const come = await sql<{ id: string }>`
    insert into facility_neighbourhood (facility_id, neighbourhood_id, edition, valid, stands, serves, share, serves_by)
    select facility_id, neighbourhood_id, edition, valid, stands, serves, share, serves_by from placed
    on conflict do nothing
    returning facility_id as id
  `.execute(rows);
  await sql`drop table placed, carried_area`.execute(rows);
  return [...new Set([...gone.rows, ...come.rows].map(({ id }) => id))];
}
