import { sql } from 'kysely';
import type { Values } from '../area/figure/comparison.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import { gapCounts, metShares } from './finding-values.rows.ts';
import type { GapIndicatorCode } from './gap-indicators.ts';
import type { MeasureSelect, Narrowed } from './measure-select.ts';
import { servedShares } from './served-shares.rows.ts';
import { tiesPerFte } from './ties-per-fte.rows.ts';
import { unusedPotentials } from './unused-potential.rows.ts';
import { unusedTies } from './unused-ties.rows.ts';

/** What makes up a number. */
export interface StoredPart {
  readonly code: string;
  readonly value: number | null;
  readonly known?: number;
  readonly of?: number;
}

export interface MeasuredRow {
  readonly id: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly known: number;
  readonly of: number;
  readonly municipalitiesKnown: number;
  /** In the area: all of a country, else the one it lies in or is. */
  readonly municipalities: number;
  readonly parts: readonly StoredPart[];
}

const measureSelects: Record<GapIndicatorCode, MeasureSelect> = {
  GAP_COUNT: gapCounts,
  MET_SHARE: metShares,
  SERVED_SHARE: servedShares,
  UNUSED_POTENTIAL: unusedPotentials,
  UNUSED_TIES: unusedTies,
  TIES_PER_FTE: tiesPerFte,
};

/** An indicator to compare areas by. */
export const gapIndicatorValues = (code: GapIndicatorCode, narrowed: Narrowed): Values =>
  sql`select m.id, m.value from (${measureSelects[code](narrowed)}) as m`;

/** What an indicator is in each of these areas, with its parts: one statement, however many areas. */
export function indicatorValues(
  rows: ReadRows,
  ids: readonly string[],
  code: GapIndicatorCode,
  narrowed: Narrowed,
): Promise<MeasuredRow[]> {
  return ask(
    rows,
    sql<MeasuredRow>`
    with sample as (select id, edition, level from area where id = any(${[...ids]}::text[]))
    select m.id, m.value, m.low, m.high, m.numerator, m.denominator, m.known, m.of,
      m.municipalities_known as "municipalitiesKnown",
      case when s.level = 'COUNTRY' then (select count(*)::int from area c where c.parent_id = s.id) else 1 end as municipalities,
      m.parts
    from (${measureSelects[code](narrowed)}) as m join sample s on s.id = m.id
  `,
  );
}
