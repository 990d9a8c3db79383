import { type RawBuilder, sql } from 'kysely';

/** The id of the relation of a canonical pair (the smaller id first) on a theme that began on that day. */
export const relationId = (
  first: RawBuilder<unknown>,
  second: RawBuilder<unknown>,
  theme: RawBuilder<unknown>,
  start: RawBuilder<unknown>,
): RawBuilder<string> => sql<string>`
  'rel_' || substr(encode(sha256(convert_to(${first} || ${second} || ${theme} || ${start}, 'UTF8')), 'hex'), 1, 16)`;
