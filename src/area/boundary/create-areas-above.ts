import { sql } from 'kysely';
import { foldName } from '../../database/fold-name.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import type { AreaLevel } from '../area-level.ts';

interface MissingArea {
  readonly code: string;
  readonly level: AreaLevel;
  /** Null when no file names it. */
  readonly name: string | null;
  /** The first area that lies in it. */
  readonly file: string;
  readonly line: number;
  readonly part: string;
}

/**
 * Districts and municipalities that no file has a boundary of, though it brought areas that lie in them: CBS leaves
 * some districts out of its map, and a map of neighbourhoods may be all there is. Their boundary is the union of their
 * neighbourhoods. Only where this source brings the areas: where a table of figures does, it says which there are.
 */
export async function createAreasAbove(
  rows: WriteRows,
  run: LoadRun,
): Promise<{ readonly created: readonly { readonly code: string }[]; readonly issues: readonly Issue[] }> {
  const missing = await missingAreas(rows, run);
  const named = missing.map((area) => ({ ...area, name: area.name ?? nameFromCode(area) }));
  const incoming = JSON.stringify(
    named.map(({ code, level, name }) => ({ code, level, name, search_name: foldName(name) })),
  );
  await sql`
    insert into area (id, code, edition, level, name, label, search_name, source_id)
    select ${run.edition}::smallint || m.code, m.code, ${run.edition}, m.level, m.name, m.name, m.search_name, ${run.sourceId}
    from jsonb_to_recordset(${incoming}::jsonb) as m(code text, level text, name text, search_name text)
  `.execute(rows);
  return { created: named, issues: missing.filter(({ name }) => name === null).map(namedByCode) };
}

/**
 * Each area is looked up by its key, in a subquery of its own: what is new in this transaction has no statistics yet,
 * and a join of the country with itself was planned as if there were none.
 */
async function missingAreas(rows: WriteRows, { edition, sourceId }: LoadRun): Promise<MissingArea[]> {
  const found = await sql<MissingArea>`
    with part as (
      select i.* from incoming_shape i
      where (select a.source_id from area a where a.edition = ${edition} and a.code = i.code) = ${sourceId}
    ),
    above as (
      select 'WK' || substr(code, 3, 6) as code, 'DISTRICT' as level, district_name as name, file, line, code as part
      from part where level = 'NEIGHBOURHOOD'
      union all
      select 'GM' || substr(code, 3, 4), 'MUNICIPALITY', municipality_name, file, line, code
      from part where level in ('NEIGHBOURHOOD', 'DISTRICT')
    ),
    first as (
      select distinct on (code) code, level, name, file, line, part from above order by code, name is null, file, line
    )
    select * from first
    where (select a.code from area a where a.edition = ${edition} and a.code = first.code) is null
    order by code
  `.execute(rows);
  return found.rows;
}

/** As CBS calls a district that has no name of its own: WK000300 is "Wijk 00". */
const nameFromCode = ({ code, level }: MissingArea) =>
  level === 'DISTRICT' ? `Wijk ${code.slice(6)}` : code;

const namedByCode = (area: MissingArea): Issue => ({
  severity: 'ASSUMED',
  code: 'AREA_NAMED_BY_CODE',
  ...{ file: area.file, line: area.line, column: null, value: area.code },
  message: `${area.part} lies in ${area.code}, of which the files have neither boundary nor name.`,
  assumed: `the name "${nameFromCode(area)}"; its boundary is that of its neighbourhoods together`,
  repair: 'Import the file of that level too, or the key figures of the same year.',
});
