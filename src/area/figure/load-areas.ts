import { sql } from 'kysely';
import { foldName } from '../../database/fold-name.ts';
import { refreshStatistics } from '../../database/refresh-statistics.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, nothingLoaded } from '../../source/load.ts';
import type { AreaRecord } from '../area-record.ts';
import { linkAreas } from '../link-areas.ts';
import { writeFigures } from './write-figures.ts';

/** Areas with their published figures, as a key-figure table has them: one edition a file. */
export const loadAreas: Load<AreaRecord> = {
  accepts: 'area',
  table: 'incoming_area',
  columns: {
    code: 'text',
    level: 'text',
    name: 'text',
    search_name: 'text',
    is_layer: 'boolean',
    change_flag: 'smallint',
    figures: 'jsonb',
  },
  row: (area) => ({
    code: area.code,
    level: area.level,
    name: area.name,
    search_name: area.name === null ? null : foldName(area.name),
    is_layer: area.isLayer ?? false,
    change_flag: area.changeFlag,
    figures: area.figures,
  }),

  touched: sql`select distinct 'GM' || substr(code, 3, 4) as code from incoming_area where level <> 'COUNTRY'`,

  async merge(rows, run): Promise<Loaded> {
    const { edition, sourceId } = run;
    const issues = await nameAreas(rows, edition);
    const vanished = await sql<{ count: number; of: number }>`
      with known as (
        select a.code, exists (select from incoming_area i where i.code = a.code) as stays
        from area a
        where a.edition = ${edition} and a.source_id = ${sourceId}
          and (a.level in (select level from incoming_area) or exists (select from incoming_area where not is_layer))
          and (exists (select from incoming_area i where i.level = 'COUNTRY')
            or substr(a.code, 3, 4) in (select substr(code, 3, 4) from incoming_area where level <> 'COUNTRY'))
      )
      select count(*) filter (where not stays)::int as count, count(*)::int as of from known
    `.execute(rows);

    const changed = await sql<{ inserted: boolean }>`
      insert into area as a (id, code, edition, level, name, label, search_name, change_flag, source_id)
      select ${edition}::smallint || i.code, i.code, ${edition}, i.level, i.name, i.name, i.search_name, i.change_flag, ${sourceId}
      from incoming_area i
      on conflict (id) do update
      set name = excluded.name, search_name = excluded.search_name, change_flag = excluded.change_flag,
          source_id = excluded.source_id
      where (a.name, a.change_flag, a.source_id) is distinct from (excluded.name, excluded.change_flag, excluded.source_id)
      returning (xmax = 0) as inserted
    `.execute(rows);
    if (changed.rows.length > manyAreas) await refreshStatistics(rows);
    await linkAreas(rows, edition ?? 0);

    const figures = await writeFigures(
      rows,
      sql`
        select ${edition}::smallint || i.code as area_id, ${edition}::smallint as period, i.figures
        from incoming_area i`,
      sourceId,
    );
    const total = await sql<{ records: number }>`
      select count(*)::int + coalesce(sum(jsonb_array_length(figures)), 0)::int as records from incoming_area
    `.execute(rows);

    const written = [...changed.rows, ...figures];
    const inserted = written.filter((row) => row.inserted).length;
    return {
      ...nothingLoaded,
      inserted,
      updated: written.length - inserted,
      unchanged: (total.rows[0]?.records ?? 0) - written.length,
      vanished: vanished.rows[0] ?? nothingLoaded.vanished,
      issues,
    };
  },
};

/** An edition that came in at once is planned for as if it were not there: linking the country took minutes. */
const manyAreas = 500;

/** Lines without a name take that of the area as it is known; one that is not known is an issue, and left out. */
async function nameAreas(rows: WriteRows, edition: number | null): Promise<Issue[]> {
  await sql`
    update incoming_area i set name = a.name, search_name = a.search_name
    from area a
    where i.name is null and a.edition = ${edition} and a.code = i.code
  `.execute(rows);
  const nameless = await sql<{ file: string; line: number; code: string }>`
    delete from incoming_area where name is null returning file, line, code
  `.execute(rows);
  return nameless.rows.map(({ file, line, code }) => ({
    severity: 'ERROR',
    code: 'NO_NAME',
    ...{ file, line, column: null, value: code },
    message: `The file has no name for ${code}, and edition ${edition} does not know it.`,
    assumed: null,
    repair:
      'Give the table of names (WijkenEnBuurten) before it in the same command, or import boundaries first.',
  }));
}
