import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { followGiven } from './follow-given.ts';
import { measureOverlaps } from './measure-overlaps.ts';
import { municipalityOf } from './succession-found.rows.ts';
import { trustFlags } from './trust-flags.ts';

export interface SuccessionScope {
  /** Only what comes and goes with this edition; null: all editions. */
  readonly edition: number | null;
  /** Municipalities whose areas may have come, gone or moved. */
  readonly municipalities: readonly string[];
}

/**
 * Works out, for the areas of municipalities, into which areas of the next edition they went over: as somebody gave
 * it, else as the change flag of CBS says (which speaks of one year only), else by how far the boundaries overlap, else,
 * with less certainty, by code and name. Writes only what differs, and gives how many rows that were.
 */
export async function deriveSuccessions(rows: WriteRows, scope: SuccessionScope): Promise<number> {
  await gatherAreasGoingOn(rows, scope);
  await makeFound(rows);
  await followGiven(rows);
  await trustFlags(rows);
  await measureOverlaps(rows);
  await keepCodes(rows);
  const changed = await store(rows, scope);
  await sql`drop table succession_found, area_going_on`.execute(rows);
  return changed;
}

/** Where successions are gathered before they are compared with what is stored; columns as those of the table. */
async function makeFound(rows: WriteRows): Promise<void> {
  await sql`
    create temp table succession_found (
      from_id text, to_id text, share_of_from double precision, share_of_to double precision, basis text,
      happened_on date, reason text, source_id text, primary key (from_id, to_id)) on commit drop
  `.execute(rows);
}

/** True for an edition jump (from, to) that the scope is about: one that begins, ends or passes at its edition. */
const isAbout = ({ edition }: SuccessionScope, from: string, to: string) =>
  sql<boolean>`(${edition}::smallint is null or ${edition}::smallint between ${sql.ref(from)} and ${sql.ref(to)})`;

/**
 * Each area with the next edition that knows its place: the one that has areas of that level in its municipality, and
 * where the municipality is gone, one that says something of where it was. Editions that hold other parts of the
 * country are passed over. Worked out once (`materialized`): of areas that are new the planner knows nothing, and would
 * work it out anew for each of them.
 */
async function gatherAreasGoingOn(rows: WriteRows, scope: SuccessionScope): Promise<void> {
  const codes = sql`${[...scope.municipalities]}::text[]`;
  await sql`
    create temp table area_going_on on commit drop as
    with place as materialized (
      select a.edition, a.level, ${municipalityOf('a')} as code, st_setsrid(st_extent(a.boundary)::geometry, 4326) as box
      from area a
      where a.level <> 'COUNTRY' and ${municipalityOf('a')} = any(${codes})
      group by a.edition, a.level, ${municipalityOf('a')}
    ),
    same as (
      select p.*, (select min(o.edition) from place o
        where o.level = p.level and o.code = p.code and o.edition > p.edition) as next
      from place p
    ),
    onward as materialized (
      select s.edition, s.level, s.code, coalesce(s.next, least(
        (select min(b.edition) from area b where b.level = s.level and b.edition > s.edition and b.boundary && s.box),
        (select min(b.edition) from given_succession g
          join area b on b.code = g.to_code and b.edition >= g.to_edition and b.level = s.level
          where 'GM' || substr(g.from_code, 3, 4) = s.code and g.from_edition >= s.edition))) as next
      from same s
    )
    select a.id, a.code, a.level, a.edition, a.search_name, a.boundary is not null as has_boundary, o.next
    from area a
    join onward o on o.edition = a.edition and o.level = a.level and o.code = ${municipalityOf('a')}
    where o.next is not null and ${isAbout(scope, 'a.edition', 'o.next')}
  `.execute(rows);
  await sql`create index on area_going_on (code, edition)`.execute(rows);
  await sql`analyze area_going_on`.execute(rows);
}

/**
 * Without boundaries on both sides only code and name are left. With another name the code was given to another area;
 * with the same one it is probably the same area, but a share would be invented.
 */
async function keepCodes(rows: WriteRows): Promise<void> {
  await sql`
    insert into succession_found
    select g.id, b.id, null, null, 'CODE', null,
      case when b.change_flag = 3 and g.next = g.edition + 1 then 'BOUNDARY_CHANGED' else 'NOT_MEASURED' end
    from area_going_on g
    join area b on b.edition = g.next and b.code = g.code
    where (not g.has_boundary or b.boundary is null)
      and not exists (
        select from succession_found f where f.from_id = g.id and (f.basis <> 'AREA_OVERLAP' or f.source_id is not null))
      and (${plainName('g')} = ${plainName('b')} or (b.change_flag = 3 and g.next = g.edition + 1))
    on conflict do nothing
  `.execute(rows);
}

/** Key figures call a municipality "Utrecht (gemeente)" where a province has its name; boundary files do not. */
const plainName = (alias: string) =>
  sql`regexp_replace(${sql.ref(`${alias}.search_name`)}, ' gemeente$', '')`;

async function store(rows: WriteRows, scope: SuccessionScope): Promise<number> {
  const gone = await sql`
    delete from area_succession s using area f, area t
    where f.id = s.from_id and t.id = s.to_id
      and ${municipalityOf('f')} = any(${[...scope.municipalities]}::text[])
      and ${isAbout(scope, 'f.edition', 't.edition')}
      and not exists (select from succession_found n where n.from_id = s.from_id and n.to_id = s.to_id)
  `.execute(rows);
  const come = await sql`
    insert into area_succession as s
      (from_id, to_id, share_of_from, share_of_to, basis, happened_on, reason, source_id)
    select from_id, to_id, share_of_from, share_of_to, basis, happened_on, reason, source_id from succession_found
    on conflict (from_id, to_id) do update
    set share_of_from = excluded.share_of_from, share_of_to = excluded.share_of_to, basis = excluded.basis,
      happened_on = excluded.happened_on, reason = excluded.reason, source_id = excluded.source_id
    where (s.share_of_from, s.share_of_to, s.basis, s.happened_on, s.reason, s.source_id) is distinct from
      (excluded.share_of_from, excluded.share_of_to, excluded.basis, excluded.happened_on, excluded.reason, excluded.source_id)
  `.execute(rows);
  return Number(gone.numAffectedRows ?? 0n) + Number(come.numAffectedRows ?? 0n);
}
