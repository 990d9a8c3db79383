import { sql } from 'kysely';
import { privacySecret } from '../account/keyed-digest.ts';
import { personsOf } from '../contact/details/person.rows.ts';
import { marksOf } from '../contact/details/person-marks.ts';
import { ask, forReading, type ReadRows, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { removePersons } from './erase-person.ts';
import { forgetInTexts } from './forget-in-texts.ts';

/** An erasure as it is kept beside backups: it says that, when and by what digests, and not who. */
export interface ErasureKept {
  readonly id: string;
  readonly account: string;
  readonly marks: readonly string[];
  readonly erasedAt: string;
}

export const listErasures = (rows: ReadRows) =>
  ask<ErasureKept>(
    rows,
    sql`
      select id, account_id as account, marks, erased_at as "erasedAt" from erasure order by erased_at, id`,
  );

/**
 * Does again, in a database that was restored from a backup, what was erased after the backup was made. Gives how many
 * persons that removed; again it removes none. Erasures of an account that is not there have nothing to remove.
 */
export async function replayErasures(rows: WriteRows, erasures: readonly ErasureKept[]): Promise<number> {
  await takeTurn(rows);
  await sql`
    insert into erasure (id, account_id, marks, erased_at)
    select e.id, e.account, array(select json_array_elements_text(e.marks)), e."erasedAt"
    from json_to_recordset(${JSON.stringify(erasures)}::json)
      as e(id text, account text, marks json, "erasedAt" timestamptz)
    where exists (select from account a where a.id = e.account)
    on conflict (id) do nothing
  `.execute(rows);
  const secret = await privacySecret(rows);
  const erased = new Set(erasures.flatMap(({ account, marks }) => marks.map((mark) => `${account} ${mark}`)));
  const accounts = [...new Set(erasures.map(({ account }) => account))];
  const persons = (await personsOf(forReading(rows), accounts)).filter((person) =>
    marksOf(secret, person).some((mark) => erased.has(`${person.account} ${mark}`)),
  );
  if (persons.length === 0) return 0;
  await removePersons(rows, persons);
  await forgetInTexts(rows, persons);
  return persons.length;
}
