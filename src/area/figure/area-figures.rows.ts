import { type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../../database/rows.ts';
import { fiveYearIndicators } from './children.ts';

/** Columns of a published figure as the API names them; from `area_figure as f`. */
export const figureColumns = [
  'f.indicator',
  'f.period',
  'f.value',
  'f.low',
  'f.high',
  'f.method',
  'f.status',
  'f.reason',
  'f.source_id as sourceId',
] as const;

/** Every figure of the newest period of each area, and the five-year bands of the municipality it lies in. */
export const figuresOf = (rows: ReadRows, areaIds: readonly string[]) =>
  rows
    .selectFrom('area as a')
    .innerJoin('area_figure as f', (join) =>
      join.on(sql<SqlBool>`f.area_id = any(array[a.id, a.municipality_id])`),
    )
    .distinctOn(['a.id', 'f.indicator'])
    .select(['a.id as parentId', 'f.area_id as areaId'])
    .select(figureColumns)
    .where('a.id', 'in', areaIds)
    .where(sql<SqlBool>`(f.area_id = a.id or f.indicator = any(${[...fiveYearIndicators]}::text[]))`)
    .orderBy('a.id')
    .orderBy('f.indicator')
    .orderBy('f.period', 'desc')
    .execute();
