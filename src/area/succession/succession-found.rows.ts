import { sql } from 'kysely';

/** Of `area_going_on as g`: nothing is known yet of where it went. */
export const isOpen = sql<boolean>`not exists (select from succession_found f where f.from_id = g.id)`;

/** The code of the municipality in which an area lies, or which it is, from its own code. */
export const municipalityOf = (alias: string) =>
  sql<string>`'GM' || substr(${sql.ref(`${alias}.code`)}, 3, 4)`;
