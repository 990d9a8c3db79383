import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { writeSource } from '../source/write-source.ts';

/**
 * The source of what is recorded in the service itself: one of each account, which goes with an invented one. Contacts
 * that no account answers for have one together.
 */
export async function sourceOfRecorded(
  rows: WriteRows,
  accountId: string | null,
  today: string,
): Promise<string> {
  const { rows: found } = await sql<{ name: string; isSample: boolean }>`
    select name, is_sample as "isSample" from account where id = ${accountId}
  `.execute(rows);
  const { name, isSample } = found[0] ?? { name: 'Ketenkaart', isSample: false };
  const id = `src_recorded_${accountId === null ? 'here' : accountId.replace(/^acc_/, '')}`;
  await writeSource(rows, {
    ...{ id, name: `Hier ingevuld: ${name}`, publisher: name, licence: 'not stated', attribution: name },
    ...{ url: null, isSample, retrievedOn: today },
  });
  return id;
}
