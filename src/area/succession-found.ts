import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

/** Where successions are gathered before they are compared with what is stored; columns as those of the table. */
export async function makeFound(rows: WriteRows): Promise<void> {
  await sql`
    create temp table succession_found (
      from_id text, to_id text, share_of_from double precision, share_of_to double precision, basis text,
      happened_on date, reason text, source_id text, primary key (from_id, to_id)) on commit drop
  `.execute(rows);
}

/** Of `area_going_on as g`: nothing is known yet of where it went. */
export const isOpen = sql<boolean>`not exists (select from succession_found f where f.from_id = g.id)`;

/** The code of the municipality in which an area lies, or which it is, from its own code. */
export const municipalityOf = (alias: string) =>
  sql<string>`'GM' || substr(${sql.ref(`${alias}.code`)}, 3, 4)`;
