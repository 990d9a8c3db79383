import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/**
 * Derives, for every edition with boundaries, in which neighbourhood a facility stands and which it serves: its
 * working areas (a district means its neighbourhoods), or, where none were ever recorded, the one it stands in.
 * Writes only what differs, so that running it again changes nothing.
 */
export async function placeFacilities(rows: WriteRows): Promise<number> {
  await sql`
    create temp table placed on commit drop as
    with standing as (
      select distinct on (f.id, n.edition) f.id as facility_id, n.id as neighbourhood_id, n.edition
      from facility f
      join area n on n.level = 'NEIGHBOURHOOD' and st_covers(n.boundary, f.point)
      order by f.id, n.edition, n.code
    ),
    working as (
      select s.facility_id, n.id as neighbourhood_id, n.edition, s.valid, s.share
      from facility_serves s
      join area named on named.code = s.area_code and named.edition = s.edition
      join area n on n.level = 'NEIGHBOURHOOD'
        and (n.id = named.id or n.parent_id = named.id or n.municipality_id = named.id)
    ),
    each as (
      select facility_id, neighbourhood_id, edition, true as stands, false as serves, daterange(null, null) as valid,
        null::double precision as share
      from standing
      union all
      select facility_id, neighbourhood_id, edition, false, true, valid, share from working
      union all
      select facility_id, neighbourhood_id, edition, false, true, daterange(null, null), null
      from standing s where not exists (select from facility_serves e where e.facility_id = s.facility_id)
    )
    select facility_id, neighbourhood_id, edition, valid, bool_or(stands) as stands, bool_or(serves) as serves,
      max(share) as share
    from each
    group by facility_id, neighbourhood_id, edition, valid
  `.execute(rows);
  const gone = await sql`
    delete from facility_neighbourhood f
    where not exists (
      select from placed p
      where (p.facility_id, p.neighbourhood_id, p.valid) = (f.facility_id, f.neighbourhood_id, f.valid)
        and (p.stands, p.serves, p.share) is not distinct from (f.stands, f.serves, f.share))
  `.execute(rows);
  const come = await sql`
    insert into facility_neighbourhood (facility_id, neighbourhood_id, edition, valid, stands, serves, share)
    select facility_id, neighbourhood_id, edition, valid, stands, serves, share from placed
    on conflict do nothing
  `.execute(rows);
  await sql`drop table placed`.execute(rows);
  return Number(gone.numAffectedRows ?? 0n) + Number(come.numAffectedRows ?? 0n);
}
