import { type RawBuilder, sql } from 'kysely';
import { pc4Points } from '../../area/postcode/pc4-points.rows.ts';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow } from '../../database/take-turn.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { bestPrecisionFirst } from '../term/facility-terms.ts';
import { houseNumberOf, neighbourhoodsOfAddress } from './address-neighbourhoods.rows.ts';
import { geocodableAddress } from './geocodable-address.rows.ts';
import { issueOfPoint, type LocatedLine } from './issue-of-point.ts';

/** A better point replaces a worse one. */
const fromBestToWorst = sql`${[...bestPrecisionFirst]}::text[]`;
const inOrderOfAsking = sql`array['SOURCE', 'POINT_FILE', 'GEOCODER', 'POSTCODE_TABLE', 'PC4_POINT']`;

/**
 * Gives the facilities of a file that is coming in the best point that is known for them: their own, that of a point
 * file, of the geocoder, of their neighbourhood, of the four digits of their postcode, or the one they had at the same
 * address. So the same file again finds the same points, also without the file of points beside it.
 */
export async function locateIncoming(rows: WriteRows, { sourceId }: LoadRun): Promise<Issue[]> {
  await findPoints(
    rows,
    sql`
      select i.id, s.is_sample, i.address ->> 'postcode' as postcode, i.address ->> 'houseNumber' as house_number,
        i.address ->> 'street' as street, i.address ->> 'place' as place, i.identifiers,
        case when i.point ->> 'longitude' is not null then
          st_setsrid(st_makepoint((i.point ->> 'longitude')::float, (i.point ->> 'latitude')::float), 4326)
        end as given_point,
        i.point ->> 'precision' as given_precision,
        f.point as kept_point, f.point_precision as kept_precision, f.point_from as kept_from
      from incoming_facility i
      join source s on s.id = ${sourceId}
      left join facility f on f.id = i.id and f.postcode is not null
        and (f.street, f.house_number, f.postcode, f.place) is not distinct from
          (i.address ->> 'street', i.address ->> 'houseNumber', i.address ->> 'postcode', i.address ->> 'place')`,
  );
  const found = await sql<LocatedLine>`
    update incoming_facility i
    set point = jsonb_build_object('longitude', st_x(l.point), 'latitude', st_y(l.point), 'precision', l.precision,
      'from', l.point_from)
    from located l
    where l.id = i.id
    returning i.file, i.line, i.key, l.precision, l.point_from as "from", l.is_kept as "isKept", l.told,
      l.is_certain as "isCertain"
  `.execute(rows);
  await sql`drop table located`.execute(rows);
  return found.rows.map(issueOfPoint).filter((issue) => issue !== null);
}

/**
 * The same for the facilities that are there, when more is known of addresses than before. Gives the ids of those
 * that moved.
 */
export async function relocateFacilities(rows: WriteRows): Promise<string[]> {
  await findPoints(
    rows,
    sql`
      select f.id, s.is_sample, f.postcode, f.house_number, f.street, f.place,
        (select jsonb_agg(jsonb_build_object('scheme', n.scheme, 'value', n.value))
          from facility_identifier n where n.facility_id = f.id and upper_inf(n.valid)) as identifiers,
        case when f.point_from = 'SOURCE' then f.point end as given_point,
        case when f.point_from = 'SOURCE' then f.point_precision end as given_precision,
        case when f.point_from <> 'SOURCE' then f.point end as kept_point,
        f.point_precision as kept_precision, f.point_from as kept_from
      from facility f
      join source s on s.id = f.source_id
      where f.point_precision is distinct from 'ADDRESS' or f.point_from <> 'SOURCE'`,
  );
  const moved = await sql<{ id: string }>`
    update facility f
    set point = l.point, point_precision = l.precision, point_from = l.point_from, version = f.version + 1,
        updated_at = ${recordedNow}
    from located l
    where l.id = f.id
      and (f.point::text, f.point_precision, f.point_from) is distinct from (l.point::text, l.precision, l.point_from)
    returning f.id
  `.execute(rows);
  await sql`drop table located`.execute(rows);
  return moved.rows.map(({ id }) => id);
}

/** Makes the temporary table `located`: the best point of each that has one at all. */
async function findPoints(rows: WriteRows, facilities: RawBuilder<unknown>): Promise<void> {
  await sql`create temp table to_locate on commit drop as ${facilities}`.execute(rows);
  await sql`analyze to_locate`.execute(rows);
  await sql`
    create temp table located on commit drop as
    with candidate as (
      select id, given_point as point, given_precision as precision, 'SOURCE' as point_from, false as is_kept,
        null as told, true as is_certain, null::smallint as edition
      from to_locate where given_point is not null
      union all
      select id, kept_point, kept_precision, kept_from, true, null, true, null
      from to_locate where kept_point is not null
      union all
      select t.id, k.point,
        case when k.postcode in ('', t.postcode) or t.postcode is null then 'ADDRESS' else 'PC4' end,
        'POINT_FILE', false, n.scheme || ' ' || n.value, true, null
      from to_locate t
      cross join jsonb_to_recordset(t.identifiers) as n(scheme text, value text)
      join known_point k on k.scheme = n.scheme and k.value = n.value
      where k.postcode = '' or t.postcode is null or left(k.postcode, 4) = left(t.postcode, 4)
      union all
      select t.id, g.point, g.precision, 'GEOCODER', false, g.address, true, null
      from to_locate t
      join geocoded_address g on g.address = ${geocodableAddress('t')}
      where g.point is not null
      union all
      select t.id, a.origin, 'NEIGHBOURHOOD', 'POSTCODE_TABLE', false, a.code, n.is_certain, a.edition
      from to_locate t
      cross join lateral (${neighbourhoodsOfAddress(sql`t.postcode`, houseNumberOf(sql`t.house_number`))}) n
      join area a on a.edition = n.edition and a.code = n.code
      where a.origin is not null
      union all
      select t.id, p.point, 'PC4', 'PC4_POINT', false, p.pc4, true, p.edition
      from to_locate t
      join ${pc4Points} p on p.pc4 = left(t.postcode, 4)
      join source s on s.id = p.source_id and s.is_sample = t.is_sample
    )
    select distinct on (id) id, point::geometry(Point, 4326), precision, point_from, is_kept, told, is_certain
    from candidate
    order by id, array_position(${fromBestToWorst}, precision), is_kept,
      array_position(${inOrderOfAsking}, point_from), edition desc nulls last, told, point::text
  `.execute(rows);
  await sql`drop table to_locate`.execute(rows);
}
