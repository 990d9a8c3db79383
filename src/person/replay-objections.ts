import { sql } from 'kysely';
import { privacySecret } from '../account/keyed-digest.ts';
import { wordsOn } from '../contact/details/objected-among.rows.ts';
import { personsOf } from '../contact/details/person.rows.ts';
import { marksOf } from '../contact/details/person-marks.ts';
import { ask, forReading, type ReadRows, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';

/** An objection as it is kept beside backups, or that one was lifted: that, when and by what digests, and not of whom. */
export interface ObjectionKept {
  readonly id: string;
  readonly account: string;
  readonly marks: readonly string[];
  /** Null: lifted. */
  readonly objectedOn: string | null;
  readonly recordedAt: string;
}

export const listObjections = (rows: ReadRows) =>
  ask<ObjectionKept>(
    rows,
    sql`
      select id, account_id as account, marks, objected_on::text as "objectedOn", recorded_at as "recordedAt"
      from objection order by recorded_at, id`,
  );

/**
 * Hides again, in a database that was restored from a backup, who objected after the backup was made, and shows who lifted
 * it. Gives of how many contacts that changed the person; again it changes none.
 */
export async function replayObjections(
  rows: WriteRows,
  objections: readonly ObjectionKept[],
): Promise<number> {
  await takeTurn(rows);
  await sql`
    insert into objection (id, account_id, marks, objected_on, recorded_at)
    select o.id, o.account, array(select json_array_elements_text(o.marks)), o."objectedOn", o."recordedAt"
    from json_to_recordset(${JSON.stringify(objections)}::json)
      as o(id text, account text, marks json, "objectedOn" date, "recordedAt" timestamptz)
    where exists (select from account a where a.id = o.account)
    on conflict (id) do nothing
  `.execute(rows);
  const secret = await privacySecret(rows);
  const persons = await personsOf(forReading(rows), [...new Set(objections.map(({ account }) => account))]);
  const marked = persons.flatMap((person) =>
    marksOf(secret, person).map((mark) => ({ key: person.contact, account: person.account, mark })),
  );
  const changed = await sql`
    update contact_person p
    set objected_on = case when word.objected_on is not null then coalesce(p.objected_on, word.objected_on) end
    from ${wordsOn(marked)} as word
    where p.account_id = word.account and p.contact_id = word.key
      and (p.objected_on is null) <> (word.objected_on is null)
  `.execute(rows);
  return Number(changed.numAffectedRows ?? 0n);
}
