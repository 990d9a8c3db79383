import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';

/** True where a municipality is within the viewer's reach: any with ALL, that of its account today with OWN. */
export function isInReach(
  viewer: Viewer,
  scope: Scope,
  municipalityCode: RawBuilder<unknown>,
  today: string,
): RawBuilder<SqlBool> {
  if (scope === 'ALL') return sql<SqlBool>`true`;
  return sql<SqlBool>`(${scope === 'OWN'}::boolean and exists (
    select from account_municipality own
    where own.account_id = ${viewer.account} and own.municipality_code = ${municipalityCode}
      and own.valid @> ${today}::date))`;
}

/** A select of the codes of the municipalities of these accounts on a day; `accountIds` is a value or a select. */
export const municipalitiesOf = (accountIds: RawBuilder<unknown>, on: string): RawBuilder<unknown> => sql`
  select m.municipality_code from account_municipality m
  where m.account_id in (${accountIds}) and m.valid @> ${on}::date`;
