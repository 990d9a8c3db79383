import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded } from '../../source/load.ts';
import { AreaLevel } from '../area-level.ts';
import type { AreaFiguresRecord } from '../area-record.ts';
import { areasByName, type NamedArea, type WantedName } from '../match-area-name.ts';
import { writeFigures } from './write-figures.ts';

/** Figures of areas that the edition knows already, found by name. A name that is not one area is an issue, no guess. */
export const loadAreaFigures: Load<AreaFiguresRecord> = {
  accepts: 'area-figures',
  table: 'incoming_figures',
  columns: {
    name: 'text',
    level: 'text',
    within: 'text',
    period: 'smallint',
    figures: 'jsonb',
    area_id: 'text',
  },
  row: ({ name, level, within, period, figures }) => ({ name, level, within, period, figures }),

  touched: sql`select distinct 'GM' || substr(area_id, 7, 4) as code from incoming_figures where substr(area_id, 5, 2) <> 'NL'`,

  async merge(rows, run): Promise<Loaded> {
    const issues = await recognise(rows, run);
    const written = await writeFigures(
      rows,
      sql`select area_id, period, figures from incoming_figures where area_id is not null`,
      run.sourceId,
    );
    const total = await sql<{ figures: number }>`
      select coalesce(sum(jsonb_array_length(figures)), 0)::int as figures from incoming_figures where area_id is not null
    `.execute(rows);
    const inserted = written.filter((row) => row.inserted).length;
    return {
      ...nothingLoaded,
      inserted,
      updated: written.length - inserted,
      unchanged: (total.rows[0]?.figures ?? 0) - written.length,
      issues,
    };
  },
};

type Line = WantedName & { readonly file: string; readonly line: number; readonly period: number };

/** Gives each staged line its area, and an issue for each that has none of its own. */
async function recognise(rows: WriteRows, { edition }: LoadRun): Promise<Issue[]> {
  const { rows: areas } = await sql<NamedArea>`
    select id, code, level, name from area where edition = ${edition}
  `.execute(rows);
  const { rows: lines } = await sql<Line>`
    select file, line, name, level, within, period from incoming_figures order by file, line
  `.execute(rows);
  const find = areasByName(areas);
  const elsewhere = levelsBeyond(areas, lines);
  const issues: Issue[] = [];
  const taken = new Map<string, Line>();
  const recognised: { file: string; line: number; area_id: string }[] = [];
  for (const line of lines) {
    const found = find(line);
    const [area] = found;
    const key = `${area?.id} ${line.period}`;
    const before = taken.get(key);
    if (!area) issues.push(unknown(line, edition, elsewhere.has(line.level)));
    else if (found.length > 1) issues.push(ambiguous(line, found));
    else if (before) issues.push(takenBefore(line, area, before));
    else {
      taken.set(key, line);
      recognised.push({ file: line.file, line: line.line, area_id: area.id });
    }
  }
  const [first] = lines;
  if (first && issues.filter(({ code }) => code === unknownCode).length === lines.length)
    issues.push(noneKnown(first.file, edition));
  await sql`
    update incoming_figures i set area_id = r.area_id
    from json_to_recordset(${JSON.stringify(recognised)}::json) as r(file text, line integer, area_id text)
    where r.file = i.file and r.line = i.line
  `.execute(rows);
  return issues;
}

/**
 * Levels of which the table has more names than the edition has areas: a table of the whole country beside an edition
 * of a few municipalities. That some are not known is then no fault of the table.
 */
function levelsBeyond(areas: readonly NamedArea[], lines: readonly Line[]): ReadonlySet<AreaLevel | null> {
  const namesOf = (level: AreaLevel) =>
    new Set(lines.filter((line) => line.level === level).map(({ name }) => name)).size;
  const areasOf = (level: AreaLevel) => areas.filter((area) => area.level === level).length;
  return new Set(Object.values(AreaLevel).filter((level) => areasOf(level) < namesOf(level)));
}

const about = ({ file, line, name }: Line) => ({ file, line, column: null, value: name, assumed: null });

const unknownCode = 'UNKNOWN_AREA_NAME';

const unknown = (line: Line, edition: number | null, isElsewhere: boolean): Issue => ({
  ...about(line),
  severity: isElsewhere ? 'NOTE' : 'ERROR',
  code: unknownCode,
  message: `No area of edition ${edition} is called "${line.name}".`,
  repair: isElsewhere
    ? null
    : 'Use a table of the same year as the areas, or import the key figures or boundaries of that year first.',
});

function ambiguous(line: Line, found: readonly NamedArea[]): Issue {
  const codes = found.slice(0, 5).map(({ code }) => code);
  const more = found.length > codes.length ? ' and more' : '';
  return {
    ...about(line),
    severity: 'ERROR',
    code: 'AMBIGUOUS_AREA_NAME',
    message: `"${line.name}" is the name of ${found.length} areas: ${codes.join(', ')}${more}.`,
    repair: 'Say in which municipality the table is (--in GM0363), or take a table with codes.',
  };
}

/** Every name is that of another year, or of another country: then nothing is loaded, and that is no success. */
const noneKnown = (file: string, edition: number | null): Issue => ({
  ...{ file, line: null, column: null, value: null, assumed: null },
  severity: 'ERROR',
  code: 'NO_KNOWN_AREAS',
  message: `None of the names in ${file} is that of an area of edition ${edition}.`,
  repair: 'Import the key figures or boundaries of that year first.',
});

const takenBefore = (line: Line, { code }: NamedArea, before: Line): Issue => ({
  ...about(line),
  severity: 'ERROR',
  code: 'DUPLICATE_KEY',
  message: `"${line.name}" is ${code}, of which line ${before.line} of ${before.file} speaks too.`,
  repair: 'Leave one of the lines out.',
});
