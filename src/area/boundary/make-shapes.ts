import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';

/** Where a boundary came from, and of what. */
export interface ShapeRow {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** Which staged boundaries become shapes; both tables have `file`, `line` and `code` too. */
export interface Shaping {
  /** Staged rows, each with its `geometry` as GeoJSON text. */
  readonly from: string;
  /** The temporary table that is made. */
  readonly into: string;
  /** Columns that are taken over as they are. */
  readonly kept: readonly string[];
}

/**
 * Every staged boundary as a valid shape, without those that enclose nothing or that the database cannot repair. What
 * follows may lay these over each other.
 */
export async function makeShapes(rows: WriteRows, shaping: Shaping): Promise<Issue[]> {
  const [from, into] = [sql.table(shaping.from), sql.table(shaping.into)];
  await sql`
    create temp table ${into} on commit drop as
    select i.ctid as place, i.file, i.line, i.code ${kept(shaping)}, null::geometry as given,
      null::geometry(MultiPolygon, 4326) as boundary
    from ${from} i with no data
  `.execute(rows);
  const places = await sql<{ place: string }>`
    select ctid::text as place from ${from} order by ctid
  `.execute(rows);
  const beyondRepair = await shape(
    rows,
    shaping,
    places.rows.map(({ place }) => place),
  );
  const empty = await sql<ShapeRow>`
    delete from ${into} where st_isempty(boundary) returning file, line, code
  `.execute(rows);
  const invalid = await sql<ShapeRow>`
    select file, line, code from ${into} where not st_isvalid(given)
  `.execute(rows);
  return [
    ...beyondRepair.map(refusedBoundary),
    ...empty.rows.map(emptyBoundary),
    ...invalid.rows.map(repairedBoundary),
  ];
}

/**
 * Shapes the boundaries at these places; gives those that it cannot. Where one fails, PGlite gives up the statement and
 * says nothing, so they are counted, and halved until those that fail stand alone.
 */
async function shape(rows: WriteRows, shaping: Shaping, places: readonly string[]): Promise<ShapeRow[]> {
  const [from, into] = [sql.table(shaping.from), sql.table(shaping.into)];
  const these = sql`any(${[...places]}::tid[])`;
  await sql`
    insert into ${into}
    select i.ctid, i.file, i.line, i.code ${kept(shaping)}, given,
      st_multi(st_collectionextract(st_makevalid(given), 3))
    from ${from} i, lateral (select st_setsrid(st_geomfromgeojson(i.geometry), 4326) as given) as g
    where i.ctid = ${these}
  `.execute(rows);
  const made = await sql<{ count: number }>`
    select count(boundary)::int as count from ${into} where place = ${these}
  `.execute(rows);
  if (made.rows[0]?.count === places.length) return [];

  await sql`delete from ${into} where place = ${these}`.execute(rows);
  if (places.length === 1) {
    const one = await sql<ShapeRow>`select file, line, code from ${from} where ctid = ${these}`.execute(rows);
    return one.rows;
  }
  const middle = Math.ceil(places.length / 2);
  return [
    ...(await shape(rows, shaping, places.slice(0, middle))),
    ...(await shape(rows, shaping, places.slice(middle))),
  ];
}

const kept = (shaping: Shaping) =>
  sql.join(
    shaping.kept.map((column) => sql`, i.${sql.id(column)}`),
    sql``,
  );

const refusedBoundary = ({ file, line, code }: ShapeRow): Issue => ({
  severity: 'ERROR',
  code: 'BOUNDARY_BEYOND_REPAIR',
  ...{ file, line, column: null, value: code },
  message: `The boundary of ${code} crosses itself in so many places that it cannot be repaired.`,
  assumed: null,
  repair: 'Repair the area in a drawing program (QGIS: Fix geometries), or draw it again.',
});

const emptyBoundary = ({ file, line, code }: ShapeRow): Issue => ({
  severity: 'ERROR',
  code: 'EMPTY_BOUNDARY',
  ...{ file, line, column: null, value: code },
  message: `The boundary of ${code} encloses nothing.`,
  assumed: null,
  repair: 'Draw the area again: all its points lie on one line.',
});

const repairedBoundary = ({ file, line, code }: ShapeRow): Issue => ({
  severity: 'ASSUMED',
  code: 'BOUNDARY_REPAIRED',
  ...{ file, line, column: null, value: code },
  message: `The boundary of ${code} crosses itself.`,
  assumed: 'the nearest valid shape',
  repair: null,
});
