import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import { type Load, type Loaded, nothingLoaded } from '../source/load.ts';
import type { AreaRecord } from './area-record.ts';
import { linkAreas } from './link-areas.ts';
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
    change_flag: 'smallint',
    figures: 'jsonb',
  },
  row: (area) => ({
    code: area.code,
    level: area.level,
    name: area.name,
    search_name: foldName(area.name),
    change_flag: area.changeFlag,
    figures: area.figures,
  }),

  touched: sql`select distinct 'GM' || substr(code, 3, 4) as code from incoming_area where level <> 'COUNTRY'`,

  async merge(rows, run): Promise<Loaded> {
    const { edition, sourceId } = run;
    const vanished = await sql<{ count: number; of: number }>`
      with known as (
        select a.code, exists (select from incoming_area i where i.code = a.code) as stays
        from area a
        where a.edition = ${edition} and a.source_id = ${sourceId}
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
    };
  },
};
