import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { foldName } from './fold-name.ts';

/** The text as a pattern of `like` that stands for itself. */
export const literally = (text: string): string => text.replace(/[%_\\]/g, '\\$&');

/** True where a folded name column contains what somebody typed. */
export const nameContains = (column: string, text: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} like ${`%${literally(foldName(text))}%`}`;
