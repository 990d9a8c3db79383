import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { bestPrecisionFirst } from './facility-terms.ts';
import { checkGoodForMonths } from './fact-terms.ts';

/** True for a claim (by that name) that a person checked, so lately that the check still counts on the day. */
export const isChecked = (claim: string, day: string): RawBuilder<SqlBool> => sql<SqlBool>`coalesce(
  ${sql.ref(`${claim}.verified_on`)} + make_interval(months => ${checkGoodForMonths}) >= ${day}::date, false)`;

/**
 * The order in which claims of one fact are believed, the first of them holds: checked by a person, then a register,
 * then a sheet; of two alike the newest. Of points a precise one goes before a rough one, whoever gives it.
 */
export const inOrderOfTrust = (claim: string, day: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${claim}.${column}`);
  return sql`
    ${isChecked(claim, day)} desc,
    case when ${of('field')} = 'POINT'
      then array_position(${[...bestPrecisionFirst]}::text[], ${of('value')} ->> 'precision') end nulls last,
    ${of('basis')} = 'REGISTER' desc, ${of('stated_on')} desc, ${of('source_id')}`;
};
