import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { checkGoodForMonths } from '../../organisation/check-good-for.ts';
import { bestPrecisionFirst } from '../term/facility-terms.ts';

/** True for a claim (by that name) that a person checked, so lately that the check still counts on the day. */
export const isChecked = (claim: string, day: string): RawBuilder<SqlBool> => sql<SqlBool>`coalesce(
  ${sql.ref(`${claim}.verified_on`)} + make_interval(months => ${checkGoodForMonths}) >= ${day}::date, false)`;

/**
 * The order in which claims of one fact are believed, the first of them holds: checked by a person, then a register,
 * then the others; of two alike the newest, of two checked on one day what was said here. Of points a precise one goes
 * before a rough one, whoever gives it, and before both that it is to be looked for anew.
 */
export const inOrderOfTrust = (claim: string, day: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${claim}.${column}`);
  return sql`
    ${isChecked(claim, day)} desc,
    case when ${of('field')} = 'POINT' then
      case when ${of('value')} = 'null' then 0
        else array_position(${[...bestPrecisionFirst]}::text[], ${of('value')} ->> 'precision') end
    end nulls last,
    case when ${isChecked(claim, day)} then ${of('verified_on')} end desc nulls last,
    ${isChecked(claim, day)} and ${of('basis')} = 'STATED' desc,
    ${of('basis')} = 'REGISTER' desc, ${of('stated_on')} desc, ${of('source_id')}`;
};
