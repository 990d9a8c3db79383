import { type RawBuilder, sql } from 'kysely';

/**
 * The address of a row with `street`, `house_number`, `postcode` and `place` as a geocoder is asked for it: postcode
 * and number, which say it all, else street, number and place. Null when that is not enough to find one.
 */
export function geocodableAddress(of: string): RawBuilder<string | null> {
  const column = (name: string) => sql.ref(`${of}.${name}`);
  return sql<string | null>`case
    when ${column('postcode')} is not null then concat_ws(' ', ${column('postcode')}, ${column('house_number')})
    when ${column('house_number')} is not null and ${column('place')} is not null
      then ${column('street')} || ' ' || ${column('house_number')} || ', ' || ${column('place')}
  end`;
}
