import { type RawBuilder, sql } from 'kysely';

/** The digits of a house number such as `48 H` or `12-14`; null when it has none. */
export const houseNumberOf = (text: RawBuilder<unknown>): RawBuilder<number | null> =>
  sql`substring(${text} from '\\d{1,5}')::int`;

/**
 * A select of `edition`, `code` and `is_certain`: the neighbourhood in which an address lies by its postcode, in each
 * edition that has a table of postcodes. Where the postcode lies in several, its house number decides; an unknown
 * number goes with most of the others, and that is not certain.
 */
export const neighbourhoodsOfAddress = (
  postcode: RawBuilder<unknown>,
  houseNumber: RawBuilder<number | null>,
): RawBuilder<unknown> => sql`
  select distinct on (p.edition) p.edition, p.neighbourhood_code as code,
    p.house_numbers is null or ${houseNumber} = any(p.house_numbers) as is_certain
  from postcode_neighbourhood p
  where p.postcode = ${postcode}
  order by p.edition, coalesce(${houseNumber} = any(p.house_numbers), false) desc, p.addresses desc,
    p.neighbourhood_code, p.source_id`;
