import type { Kysely, RawBuilder } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Tables } from '../tables.ts';

/** What a read gets: every table, nothing that writes. Exists only inside a transaction that has a role. */
export type ReadRows = ReadonlyKysely<Tables>;

/** What a load gets: the same, inside one writing transaction. */
export type WriteRows = Kysely<Tables>;

/** The rows of a statement written as SQL; a reading transaction refuses one that writes. */
export async function ask<Row>(rows: ReadRows, statement: RawBuilder<Row>): Promise<Row[]> {
  // ReadonlyKysely hides the executor that a raw statement needs; the transaction itself is read-only.
  return (await statement.execute(rows as never)).rows;
}

/** A writing transaction where only reading is meant. */
export const forReading = (rows: WriteRows): ReadRows => rows as never;
