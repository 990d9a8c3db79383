import { type RawBuilder, sql } from 'kysely';

/**
 * The id of the facility that `SCHEME:value` names, as BRIN_VESTIGING:10KN00: the one that has the number, else the one
 * that had it last. Null when none ever had.
 */
export const numberedFacility = (text: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(
  select n.facility_id from facility_identifier n
  where n.scheme = split_part(${text}, ':', 1) and n.value = split_part(${text}, ':', 2)
  order by upper(n.valid) desc nulls first, n.facility_id limit 1)`;
