import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { columns } from './relation.rows.ts';
import type { View } from './relation-conditions.rows.ts';

/**
 * The versions of each relation as they were recorded, the newest first, at most so many of each. A moment is shown in
 * milliseconds and kept in smaller ones: rounded up, so that what was recorded at a moment that was shown is that version.
 */
export const versionsOf = (rows: ReadRows, relationIds: readonly string[], view: View, first: number) =>
  rows
    .with('numbered', (db) =>
      db
        .selectFrom('relation as r')
        .select(columns(view))
        .select([
          'r.id as parentId',
          shown('lower').as('recordedFrom'),
          shown('upper').as('recordedUntil'),
          sql<string>`row_number() over (partition by r.id order by r.version desc)`.as('place'),
        ])
        .where('r.id', 'in', relationIds),
    )
    .selectFrom('numbered')
    .selectAll()
    .where(sql`place`, '<=', first)
    .orderBy('parentId')
    .orderBy('version', 'desc')
    .execute();

const shown = (end: 'lower' | 'upper') =>
  sql<string>`date_trunc('milliseconds', ${sql.raw(end)}(r.recorded) + interval '999 microseconds')`;
