import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { privacySecret } from '../account/keyed-digest.ts';
import { logActs } from '../contact/details/log-acts.ts';
import type { PersonSelector } from '../contact/details/person.rows.ts';
import { idOf } from '../database/ids.ts';
import type { WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { type Erased, nobodyThere, type PersonKeeper } from './erase-person.ts';
import { holdPerson } from './hold-person.ts';
import { actedOn, isNobody, marksByAccount } from './meant-person.ts';

/**
 * Records that a person objected (GDPR article 21), or that the objection is lifted. From now on nobody sees the person but
 * the steward of the account, who must act on it; a day that was recorded stays. Digests say so of who is written of next,
 * and of who is behind no contact now.
 */
export async function objectPerson(
  rows: WriteRows,
  { viewer, account, traceId }: PersonKeeper,
  selector: PersonSelector,
  objectedOn: string | null,
): Promise<Erased> {
  let meant = await holdPerson(rows, account, selector);
  if (isNobody(meant)) return { contactIds: [], problems: [nobodyThere] };
  if (meant.contacts.length === 0) {
    // Nobody to hide at once, but a file that is on its way may have the person.
    await takeTurn(rows);
    meant = await holdPerson(rows, account, selector);
  }
  await sql`
    update contact_person p
    set objected_on = case when ${objectedOn}::date is null then null else coalesce(p.objected_on, ${objectedOn}::date) end
    from json_to_recordset(${JSON.stringify(meant.contacts)}::json) as who(account text, contact text)
    where p.account_id = who.account and p.contact_id = who.contact
  `.execute(rows);
  const secret = await privacySecret(rows);
  await keepWord(rows, marksByAccount(meant, secret), objectedOn);
  const action = objectedOn === null ? 'person:lift' : 'person:object';
  await logActs(rows, { viewer, traceId, action }, actedOn(meant, secret));
  return { contactIds: meant.contacts.map(({ contact }) => contact), problems: [] };
}

/** Who lifts an objection does so by all that it was recorded with, also of contacts that are no longer there. */
async function keepWord(
  rows: WriteRows,
  accounts: ReturnType<typeof marksByAccount>,
  objectedOn: string | null,
): Promise<void> {
  const words = accounts.map((one) => ({ id: idOf('obj', randomUUID()), ...one }));
  await sql`
    insert into objection (id, account_id, marks, objected_on)
    select w.id, w.account, array(
      select json_array_elements_text(w.marks) union
      select unnest(o.marks) from objection o
      where ${objectedOn}::date is null and o.account_id = w.account
        and o.marks && array(select json_array_elements_text(w.own)) order by 1), ${objectedOn}::date
    from json_to_recordset(${JSON.stringify(words)}::json) as w(id text, account text, marks json, own json)
  `.execute(rows);
}
