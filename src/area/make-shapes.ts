import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { Issue } from '../source/issue.ts';

/** Where a boundary came from, and of what. */
export interface ShapeRow {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/**
 * `incoming_shape` from `incoming_boundary`: every boundary as a valid shape, without those that enclose nothing.
 * PGlite says nothing when an overlay meets an invalid polygon, so every shape is made valid first; and it gives no
 * rows where a geometry fails, so they are counted.
 */
export async function makeShapes(rows: WriteRows): Promise<Issue[]> {
  await sql`
    create temp table incoming_shape on commit drop as
    select i.file, i.line, i.code, i.level, i.name, i.search_name, i.change_flag, i.district_name, i.municipality_name,
      given, st_multi(st_collectionextract(st_makevalid(given), 3))::geometry(MultiPolygon, 4326) as boundary
    from incoming_boundary i, lateral (select st_setsrid(st_geomfromgeojson(i.geometry), 4326) as given) as g
  `.execute(rows);
  const counted = await sql<{ came: number; made: number }>`
    select (select count(*)::int from incoming_boundary) as came, (select count(*)::int from incoming_shape) as made
  `.execute(rows);
  const [{ came, made } = { came: -1, made: 0 }] = counted.rows;
  if (came !== made) throw new Error(`of ${came} boundaries the database made ${made} shapes`);

  const empty = await sql<ShapeRow>`
    delete from incoming_shape where st_isempty(boundary) returning file, line, code
  `.execute(rows);
  const invalid = await sql<ShapeRow>`
    select file, line, code from incoming_shape where not st_isvalid(given)
  `.execute(rows);
  return [...empty.rows.map(emptyBoundary), ...invalid.rows.map(repairedBoundary)];
}

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
