import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import type { WriteRows } from '../database/rows.ts';
import type { Issue } from '../source/issue.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, tally } from '../source/load.ts';
import type { BoundaryRecord } from './area-record.ts';
import { linkAreas } from './link-areas.ts';

/**
 * Boundaries of areas. Where the edition already knows a municipality's areas by their figures, a code it does not
 * know is an issue; where it does not, the boundary file brings the areas itself.
 */
export const loadBoundaries: Load<BoundaryRecord> = {
  accepts: 'boundary',
  table: 'incoming_boundary',
  columns: { code: 'text', level: 'text', name: 'text', search_name: 'text', geometry: 'text' },
  row: (boundary) => ({
    code: boundary.code,
    level: boundary.level,
    name: boundary.name,
    search_name: boundary.name === null ? null : foldName(boundary.name),
    geometry: JSON.stringify(boundary.geometry),
  }),

  touched: sql`select distinct 'GM' || substr(code, 3, 4) as code from incoming_boundary`,

  async merge(rows, run): Promise<Loaded> {
    const shaped = await makeShapes(rows);
    const unknown = await unknownAreas(rows, run);
    const created = await createAreas(rows, run);
    const results = await setBoundaries(rows, run);
    await linkAreas(rows, run.edition ?? 0);
    await unite(rows, run);
    return { ...nothingLoaded, ...tally([...created, ...results]), issues: [...shaped, ...unknown] };
  },
};

/** PGlite says nothing when an overlay meets an invalid polygon, so every shape is made valid first. */
async function makeShapes(rows: WriteRows): Promise<Issue[]> {
  await sql`
    create temp table incoming_shape on commit drop as
    select i.file, i.line, i.code, i.level, i.name, i.search_name, given,
      st_multi(st_collectionextract(st_makevalid(given), 3))::geometry(MultiPolygon, 4326) as boundary
    from incoming_boundary i, lateral (select st_setsrid(st_geomfromgeojson(i.geometry), 4326) as given) as g
  `.execute(rows);
  const empty = await sql<Shape>`
    delete from incoming_shape where st_isempty(boundary) returning file, line, code
  `.execute(rows);
  const invalid = await sql<Shape>`
    select file, line, code from incoming_shape where not st_isvalid(given)
  `.execute(rows);
  return [...empty.rows.map(emptyBoundary), ...invalid.rows.map(repairedBoundary)];
}

interface Shape {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const emptyBoundary = ({ file, line, code }: Shape): Issue => ({
  severity: 'ERROR',
  code: 'EMPTY_BOUNDARY',
  ...{ file, line, column: null, value: code },
  message: `The boundary of ${code} encloses nothing.`,
  assumed: null,
  repair: 'Draw the area again: all its points lie on one line.',
});

const repairedBoundary = ({ file, line, code }: Shape): Issue => ({
  severity: 'ASSUMED',
  code: 'BOUNDARY_REPAIRED',
  ...{ file, line, column: null, value: code },
  message: `The boundary of ${code} crosses itself.`,
  assumed: 'the nearest valid shape',
  repair: null,
});

async function unknownAreas(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  const unknown = await sql<Shape>`
    delete from incoming_shape i
    where not exists (select from area a where a.edition = ${run.edition} and a.code = i.code)
      and (i.name is null or exists (
        select from area a
        where a.edition = ${run.edition} and a.level = i.level and substr(a.code, 3, 4) = substr(i.code, 3, 4)
          and a.source_id <> ${run.sourceId}))
    returning file, line, code
  `.execute(rows);
  return unknown.rows.map(({ file, line, code }) => ({
    severity: 'ERROR',
    code: 'UNKNOWN_AREA',
    file,
    line,
    column: null,
    value: code,
    message: `${code} is not an area of edition ${run.edition}.`,
    assumed: null,
    repair:
      'Use boundaries of the same year as the key figures, or import the key figures of that year first.',
  }));
}

/** Those that are known already may well have no name here. */
async function createAreas(rows: WriteRows, { edition, sourceId }: LoadRun) {
  const created = await sql<{ is: string }>`
    insert into area (id, code, edition, level, name, label, search_name, source_id)
    select ${edition}::smallint || i.code, i.code, ${edition}, i.level, i.name, i.name, i.search_name, ${sourceId}
    from incoming_shape i
    where not exists (select from area a where a.edition = ${edition} and a.code = i.code)
    returning 'inserted' as is
  `.execute(rows);
  return created.rows;
}

async function setBoundaries(rows: WriteRows, { edition, sourceId }: LoadRun) {
  const results = await sql<{ is: string }>`
    with set as (
      update area a
      set boundary = i.boundary, boundary_source_id = ${sourceId},
          origin = st_pointonsurface(i.boundary), origin_precision = 'POINT_ON_SURFACE'
      from incoming_shape i
      where a.edition = ${edition} and a.code = i.code
        and (a.boundary is null or a.boundary is distinct from i.boundary)
      returning a.code
    )
    select case when s.code is null then 'unchanged' else 'updated' end as is
    from incoming_shape i left join set s on s.code = i.code
  `.execute(rows);
  return results.rows;
}

/** Districts and municipalities that have no boundary of their own: the union of their neighbourhoods, once all are there. */
async function unite(rows: WriteRows, { edition, sourceId }: LoadRun) {
  for (const level of ['DISTRICT', 'MUNICIPALITY'] as const) {
    const parent = sql.ref(level === 'DISTRICT' ? 'n.parent_id' : 'n.municipality_id');
    await sql`
      with whole as (
        select ${parent} as id, st_multi(st_union(n.boundary))::geometry(MultiPolygon, 4326) as boundary
        from area n
        where n.edition = ${edition} and n.level = 'NEIGHBOURHOOD'
          and substr(n.code, 3, 4) in (select substr(code, 3, 4) from incoming_shape where level = 'NEIGHBOURHOOD')
        group by ${parent}
        having bool_and(n.boundary is not null)
      )
      update area a
      set boundary = w.boundary, boundary_source_id = ${sourceId},
          origin = st_pointonsurface(w.boundary), origin_precision = 'POINT_ON_SURFACE'
      from whole w
      where a.id = w.id and a.level = ${level}
        and not exists (select from incoming_shape i where i.code = a.code)
        and (a.boundary is null or (a.boundary_source_id = ${sourceId} and a.boundary is distinct from w.boundary))
    `.execute(rows);
  }
}
