import { sql } from 'kysely';
import { foldName } from '../../database/fold-name.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, tally } from '../../source/load.ts';
import type { BoundaryRecord } from '../area-record.ts';
import { linkAreas } from '../link-areas.ts';
import { createAreasAbove } from './create-areas-above.ts';
import { makeShapes, type ShapeRow, type Shaping } from './make-shapes.ts';
import { uniteBoundaries } from './unite-boundaries.ts';

/**
 * Boundaries of areas. Where the edition already knows a municipality's areas by their figures, a code it does not
 * know is an issue; where it does not, the boundary file brings the areas itself, with those they lie in.
 */
export const loadBoundaries: Load<BoundaryRecord> = {
  accepts: 'boundary',
  table: 'incoming_boundary',
  columns: {
    ...{ code: 'text', level: 'text', name: 'text', search_name: 'text', change_flag: 'smallint' },
    ...{ district_name: 'text', municipality_name: 'text', geometry: 'text' },
  },
  row: (boundary) => ({
    code: boundary.code,
    level: boundary.level,
    name: boundary.name,
    search_name: boundary.name === null ? null : foldName(boundary.name),
    change_flag: boundary.changeFlag,
    district_name: boundary.districtName,
    municipality_name: boundary.municipalityName,
    geometry: JSON.stringify(boundary.geometry),
  }),

  touched: sql`select distinct 'GM' || substr(code, 3, 4) as code from incoming_boundary`,

  async merge(rows, run): Promise<Loaded> {
    const shaped = await makeShapes(rows, shaping);
    const unknown = await unknownAreas(rows, run);
    const created = await createAreas(rows, run);
    const corrected = await correctAreas(rows, run);
    const above = await createAreasAbove(rows, run);
    const set = await setBoundaries(rows, run);
    await linkAreas(rows, run.edition ?? 0);
    const united = await uniteBoundaries(rows, run);

    // An area that is new is not changed as well by the boundary it comes with.
    const fresh = new Set([...created, ...above.created].map(({ code }) => code));
    const known = [...corrected, ...set, ...united].filter(({ code }) => !fresh.has(code));
    return {
      ...{ ...nothingLoaded, ...tally(known), inserted: fresh.size },
      issues: [...shaped, ...unknown, ...above.issues],
    };
  },
};

const shaping: Shaping = {
  ...{ from: 'incoming_boundary', into: 'incoming_shape' },
  kept: ['level', 'name', 'search_name', 'change_flag', 'district_name', 'municipality_name'],
};

/** What was done with which area. */
interface Result {
  readonly code: string;
  readonly is: 'updated' | 'unchanged';
}

async function unknownAreas(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  const unknown = await sql<ShapeRow>`
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
  const created = await sql<{ code: string }>`
    insert into area (id, code, edition, level, name, label, search_name, change_flag, source_id)
    select ${edition}::smallint || i.code, i.code, ${edition}, i.level, i.name, i.name, i.search_name, i.change_flag, ${sourceId}
    from incoming_shape i
    where not exists (select from area a where a.edition = ${edition} and a.code = i.code)
    returning code
  `.execute(rows);
  return created.rows;
}

/** Name and change of the areas that this source brought itself; what a table of figures says of its own stands. */
async function correctAreas(rows: WriteRows, { edition, sourceId }: LoadRun) {
  const corrected = await sql<Result>`
    update area a
    set name = i.name, search_name = i.search_name, change_flag = coalesce(i.change_flag, a.change_flag)
    from incoming_shape i
    where a.edition = ${edition} and a.code = i.code and a.source_id = ${sourceId} and i.name is not null
      and (a.name, a.change_flag) is distinct from (i.name, coalesce(i.change_flag, a.change_flag))
    returning a.code, 'updated' as is
  `.execute(rows);
  return corrected.rows;
}

async function setBoundaries(rows: WriteRows, { edition, sourceId }: LoadRun) {
  const results = await sql<Result>`
    with set as (
      update area a
      set boundary = i.boundary, boundary_source_id = ${sourceId}, boundary_is_united = false,
          origin = st_pointonsurface(i.boundary), origin_precision = 'POINT_ON_SURFACE'
      from incoming_shape i
      where a.edition = ${edition} and a.code = i.code
        and (a.boundary is distinct from i.boundary or a.boundary_is_united)
      returning a.code
    )
    select i.code, case when s.code is null then 'unchanged' else 'updated' end as is
    from incoming_shape i left join set s on s.code = i.code
  `.execute(rows);
  return results.rows;
}
