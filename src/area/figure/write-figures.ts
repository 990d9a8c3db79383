import { type RawBuilder, sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';

/**
 * Stores figures as `incoming` selects them: `area_id`, `period`, and `figures` as JSON of FigureRecord. Gives those
 * that are new or other than before.
 */
export async function writeFigures(
  rows: WriteRows,
  incoming: RawBuilder<unknown>,
  sourceId: string,
): Promise<{ inserted: boolean }[]> {
  const written = await sql<{ inserted: boolean }>`
    insert into area_figure as f (area_id, indicator, period, value, low, high, method, status, reason, source_id)
    select i.area_id, g.indicator, i.period, g.value, g.low, g.high, g.method, g.status, g.reason, ${sourceId}
    from (${incoming}) as i,
      jsonb_to_recordset(i.figures) as g(indicator text, value double precision, low double precision,
        high double precision, method text, status text, reason text)
    on conflict (area_id, indicator, period) do update
    set value = excluded.value, low = excluded.low, high = excluded.high, method = excluded.method,
        status = excluded.status, reason = excluded.reason, source_id = excluded.source_id
    where (f.value, f.low, f.high, f.method, f.status, f.reason, f.source_id) is distinct from (excluded.value,
      excluded.low, excluded.high, excluded.method, excluded.status, excluded.reason, excluded.source_id)
    returning (xmax = 0) as inserted
  `.execute(rows);
  return written.rows;
}
