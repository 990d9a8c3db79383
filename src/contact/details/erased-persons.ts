import { sql } from 'kysely';
import { privacySecret } from '../../account/keyed-digest.ts';
import type { WriteRows } from '../../database/rows.ts';
import { marksOf, type PersonKnown } from './person-marks.ts';

/**
 * Those of these persons who were erased before in their account, by the `key` they are given with: an import leaves them
 * out. Two statements, however many there are.
 */
export async function erasedAmong<Person extends PersonKnown & { readonly key: string }>(
  rows: WriteRows,
  persons: readonly Person[],
): Promise<ReadonlySet<string>> {
  if (persons.length === 0) return new Set();
  const secret = await privacySecret(rows);
  const marked = persons.flatMap((person) =>
    marksOf(secret, person).map((mark) => ({ key: person.key, account: person.account, mark })),
  );
  const { rows: erased } = await sql<{ key: string }>`
    select distinct m.key
    from json_to_recordset(${JSON.stringify(marked)}::json) as m(key text, account text, mark text)
    join erasure e on e.account_id = m.account and m.mark = any(e.marks)
  `.execute(rows);
  return new Set(erased.map(({ key }) => key));
}
