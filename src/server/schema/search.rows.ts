import { sql } from 'kysely';
import { contactRoles } from '../../contact/contact-roles.ts';
import { foldName } from '../../database/fold-name.ts';
import { literally } from '../../database/name-contains.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { holdsOn } from '../../database/validity.ts';
import { isThere } from '../../facility/record/facility-status.rows.ts';

export type SearchType = 'AREA' | 'ORGANISATION' | 'FACILITY' | 'CONTACT';

export interface Search {
  readonly text: string;
  readonly types: readonly SearchType[];
  readonly first: number;
  /** Of the areas. */
  readonly edition: number;
  /** Facilities are those that are there on this day. */
  readonly asOf: string;
}

/**
 * Ids of what is called so, best first: exactly so, then beginning so, then with it somewhere; of equals areas from
 * large to small, then organisations, then facilities; then the shorter name. Contacts in a role that is called so come
 * after all these: there may be very many.
 */
export async function search(
  rows: ReadRows,
  { text, types, first, edition, asOf }: Search,
): Promise<string[]> {
  const folded = foldName(text);
  const somewhere = `%${literally(folded)}%`;
  const arms = {
    AREA: sql`
      select a.id, a.search_name, array_position(array['COUNTRY', 'MUNICIPALITY', 'DISTRICT'], a.level) as kind
      from area a where a.edition = ${edition} and a.search_name like ${somewhere}`,
    ORGANISATION: sql`
      select o.id, o.search_name, 5 as kind from organisation o where o.search_name like ${somewhere}`,
    FACILITY: sql`
      select f.id, f.search_name, 6 as kind
      from facility f where f.search_name like ${somewhere} and ${isThere(asOf)}`,
    CONTACT: sql`
      select c.id, '' as search_name, 7 as kind
      from contact c where c.roles && ${rolesCalled(folded)}::text[] and ${holdsOn('c.valid', asOf)}`,
  };
  const all = sql.join(
    types.map((type) => arms[type]),
    sql` union all `,
  );
  const found = await ask(
    rows,
    sql<{ id: string }>`
    select id from (${all}) as found
    order by
      case when kind = 7 then 4 when search_name = ${folded} then 1 when search_name like ${`${literally(folded)}%`} then 2 else 3 end,
      coalesce(kind, 4), length(search_name), search_name, id
    limit ${first}`,
  );
  return found.map(({ id }) => id);
}

const rolesCalled = (folded: string): string[] =>
  contactRoles.terms
    .filter(({ nl, en }) => [nl, en].some((label) => foldName(label).includes(folded)))
    .map(({ code }) => code);
