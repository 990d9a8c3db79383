import { type RawBuilder, sql } from 'kysely';

/**
 * Columns of a share in percent: of what is known the part that is so; at least where of the rest that is not known none is,
 * at most where all of it is. Null where nothing is known.
 */
export function shareColumns(
  part: RawBuilder<unknown>,
  rest: RawBuilder<unknown>,
  open: RawBuilder<unknown>,
) {
  const share = (of: RawBuilder<unknown>, among: RawBuilder<unknown>) =>
    sql`round((100.0 * ${of} / nullif(${among}, 0))::numeric, 2)::double precision`;
  const all = sql`${part} + ${rest} + ${open}`;
  return sql`${share(part, sql`${part} + ${rest}`)} as value, ${share(part, all)} as low,
    ${share(sql`(${part} + ${open})`, all)} as high`;
}
