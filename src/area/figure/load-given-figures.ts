import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../../source/load.ts';
import type { GivenFigureRecord } from '../area-record.ts';

/** Figures of areas that a municipality gives itself. What a publisher gives of the same year goes before them. */
export const loadGivenFigures: Load<GivenFigureRecord> = {
  accepts: 'given-figure',
  table: 'incoming_given_figure',
  columns: { area_code: 'text', edition: 'smallint', indicator: 'text', period: 'smallint', value: 'float8' },
  row: ({ areaCode, edition, indicator, period, value }, run) => ({
    ...{ area_code: areaCode, indicator, period, value },
    edition: edition ?? run.edition,
  }),

  touched: sql`select distinct 'GM' || substr(area_code, 3, 4) as code from incoming_given_figure`,

  async merge(rows, { sourceId }): Promise<Loaded> {
    await find(rows);
    const issues = await leaveOut(rows, sourceId);
    return { ...nothingLoaded, ...tally(await write(rows, sourceId)), issues };
  },
};

/** Of a line that names no year the area is that of the newest year that has its code. */
async function find(rows: WriteRows): Promise<void> {
  await sql`
    create temp table given_figure on commit drop as
    select i.file, i.line, i.area_code, i.edition, i.indicator, i.period, i.value, a.id as area_id
    from incoming_given_figure i
    left join lateral (
      select a.id from area a
      where a.code = i.area_code and a.edition = coalesce(i.edition, a.edition)
      order by a.edition desc limit 1) a on true
  `.execute(rows);
}

interface Left {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly indicator: string;
  readonly why: 'UNKNOWN_AREA' | 'REPEATED' | 'PUBLISHED';
  readonly by: string | null;
}

async function leaveOut(rows: WriteRows, sourceId: string): Promise<Issue[]> {
  const { rows: left } = await sql<Left>`
    with told as (
      select g.ctid as place, g.*, s.name as by,
        row_number() over (partition by g.area_id, g.indicator, g.period order by g.file, g.line) as nth
      from given_figure g
      left join area_figure f on f.area_id = g.area_id and f.indicator = g.indicator and f.period = g.period
        and f.value <> g.value and f.source_id <> ${sourceId}
      left join source s on s.id = f.source_id
    ),
    gone as (
      delete from given_figure g using told t
      where g.ctid = t.place and (t.area_id is null or t.nth > 1 or t.by is not null)
      returning t.file, t.line, t.area_code as code, t.indicator, t.by,
        case when t.area_id is null then 'UNKNOWN_AREA' when t.by is not null then 'PUBLISHED' else 'REPEATED' end as why
    )
    select * from gone order by file, line
  `.execute(rows);
  return left.map(issueOf);
}

function issueOf({ file, line, code, indicator, why, by }: Left): Issue {
  const about = { file, line, column: 'gebied', value: code, assumed: null };
  if (why === 'UNKNOWN_AREA')
    return {
      ...{ ...about, severity: 'ERROR', code: 'UNKNOWN_AREA', message: `There is no area ${code}.` },
      repair: 'Import the key figures or boundaries of its year first.',
    };
  if (why === 'REPEATED')
    return {
      ...{ ...about, severity: 'ERROR', code: 'DUPLICATE_KEY' },
      message: `${indicator} of ${code} stands in an earlier line for the same year.`,
      repair: 'Leave one of the lines out.',
    };
  return {
    ...{ ...about, severity: 'NOTE', code: 'OTHER_FIGURE_KNOWN' },
    message: `${indicator} of ${code} of that year is another one according to ${by}, which stays.`,
    repair: null,
  };
}

async function write(rows: WriteRows, sourceId: string) {
  const written = await sql<{ is: string }>`
    with written as (
      insert into area_figure as f (area_id, indicator, period, value, status, source_id)
      select area_id, indicator, period, value, 'MEASURED', ${sourceId} from given_figure
      on conflict (area_id, indicator, period) do update
      set value = excluded.value, status = excluded.status, reason = null, source_id = excluded.source_id
      where f.value is distinct from excluded.value
      returning f.area_id, f.indicator, f.period, xmax = 0 as is_new
    )
    select case when w.area_id is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
    from given_figure g left join written w using (area_id, indicator, period)
  `.execute(rows);
  return written.rows;
}
