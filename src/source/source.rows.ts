import type { ReadRows } from '../database/rows.ts';

const columns = [
  'id',
  'name',
  'publisher',
  'licence',
  'attribution',
  'url',
  'is_sample as isSample',
  'retrieved_on as retrievedOn',
  'still_valid_on as stillValidOn',
] as const;

export const listSources = (rows: ReadRows) =>
  rows.selectFrom('source').select(columns).orderBy('name').orderBy('id').execute();

export const sourcesById = (rows: ReadRows, ids: readonly string[]) =>
  rows.selectFrom('source').select(columns).where('id', 'in', ids).execute();
