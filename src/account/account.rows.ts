import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { holdsOn } from '../database/validity.ts';

const columns = (asOf: string) =>
  [
    'a.id',
    'a.name',
    sql<readonly string[]>`array(
      select m.municipality_code from account_municipality m
      where m.account_id = a.id and ${holdsOn('m.valid', asOf)}
      order by m.municipality_code)`.as('municipalityCodes'),
  ] as const;

export const accountsById = (rows: ReadRows, asOf: string, ids: readonly string[]) =>
  rows.selectFrom('account as a').select(columns(asOf)).where('a.id', 'in', ids).execute();

/** Whose municipality it is on that day; none when it has no account. */
export const findAccountOf = (rows: ReadRows, asOf: string, municipalityCode: string) =>
  rows
    .selectFrom('account as a')
    .innerJoin('account_municipality as own', 'own.account_id', 'a.id')
    .select(columns(asOf))
    .where('own.municipality_code', '=', municipalityCode)
    .where(holdsOn('own.valid', asOf))
    .executeTakeFirst();

export const listAccounts = (rows: ReadRows, asOf: string) =>
  rows.selectFrom('account as a').select(columns(asOf)).orderBy('a.name').orderBy('a.id').execute();

/** What the newest edition that knows a municipality calls it. */
export const findMunicipalityName = (rows: ReadRows, code: string) =>
  rows
    .selectFrom('area as m')
    .select(['m.name'])
    .where('m.code', '=', code)
    .where('m.level', '=', 'MUNICIPALITY')
    .orderBy('m.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
