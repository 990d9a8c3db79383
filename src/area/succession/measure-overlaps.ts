import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { sharedBy } from '../boundary/overlay.ts';
import { isOpen } from './succession-found.rows.ts';

/**
 * Less than this of both areas is not a part that moved, but the same border drawn with another pen: publishers
 * simplify their files.
 */
const leastPart = 0.01;

/** Of less than this nothing is said: where most of an area would be, the next edition has no boundaries. */
const leastFound = 0.5;

/**
 * Square degrees as large as they are at that latitude: enough for the ratio of a part to its whole, without projecting
 * every part.
 */
const sizeOf = (shape: RawBuilder<unknown>) =>
  sql<number>`coalesce(st_area(${shape}) * cosd(st_y(st_centroid(${shape}))), 0)`;

/**
 * How far the boundaries of areas overlap with those of the next edition, into `succession_found`, for areas of which
 * nobody said where they went. Boundaries are kept valid by the table, so that an overlay cannot fail without a word.
 */
export async function measureOverlaps(rows: WriteRows): Promise<void> {
  // What flags told is looked up for every pair of areas that touch.
  await sql`create index on succession_found (to_id)`.execute(rows);
  await sql`analyze succession_found`.execute(rows);
  await sql`
    with open as (
      select g.id, g.level, g.next, a.boundary, ${sizeOf(sql`a.boundary`)} as size
      from area_going_on g join area a on a.id = g.id
      where g.has_boundary and ${isOpen}
    ),
    part as (
      select o.id as from_id, b.id as to_id, o.size as from_size, b.size as to_size,
        ${sizeOf(sql`piece`)} as size
      from open o
      -- Area by area (offset 0 keeps it so): see place-facilities.ts on joins by boundary in the embedded database.
      cross join lateral (
        select b.id, b.boundary, ${sizeOf(sql`b.boundary`)} as size
        from area b
        where b.edition = o.next and b.level = o.level and b.boundary && o.boundary
          and not exists (select from succession_found f where f.to_id = b.id and f.basis = 'FLAG')
        offset 0
      ) as b
      cross join lateral (select ${sharedBy(sql`o.boundary`, sql`b.boundary`)} as piece offset 0) as p
    )
    insert into succession_found
    select from_id, to_id, round((size / from_size)::numeric, 4)::float8, round((size / to_size)::numeric, 4)::float8,
      'AREA_OVERLAP'
    from (select *, sum(size) over (partition by from_id) as found from part) as each
    where size >= ${leastPart} * least(from_size, to_size) and found >= ${leastFound} * from_size
  `.execute(rows);
}
