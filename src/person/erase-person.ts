import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Viewer } from '../access/viewer.ts';
import { privacySecret } from '../account/keyed-digest.ts';
import { logActs } from '../contact/details/log-acts.ts';
import type { PersonRow, PersonSelector } from '../contact/details/person.rows.ts';
import { idOf } from '../database/ids.ts';
import type { WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { type Problem, problem } from '../graphql/problem.ts';
import { forgetInTexts } from './forget-in-texts.ts';
import { holdPerson } from './hold-person.ts';
import { actedOn, isNobody, marksByAccount } from './meant-person.ts';

export interface PersonKeeper {
  readonly viewer: Viewer;
  /** `any` for the operator. */
  readonly account: string | 'any' | null;
  readonly traceId: string;
}

export interface Erased {
  /** The contacts it was behind; they stay, with their role and place. */
  readonly contactIds: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Erases a person (GDPR article 17) wherever it is kept, in one transaction: the person of every contact it is behind, and
 * what texts say of it. Digests stay, so that no import brings it back (`erasedAmong`): also of who is behind no contact.
 */
export async function erasePerson(
  rows: WriteRows,
  { viewer, account, traceId }: PersonKeeper,
  selector: PersonSelector,
): Promise<Erased> {
  await takeTurn(rows);
  const meant = await holdPerson(rows, account, selector);
  if (isNobody(meant)) return { contactIds: [], problems: [nobodyThere] };
  const secret = await privacySecret(rows);
  for (const { account: owner, marks } of marksByAccount(meant, secret))
    await rows
      .insertInto('erasure')
      .values({ id: idOf('ers', randomUUID()), account_id: owner, marks } as never)
      .execute();
  await removePersons(rows, meant.contacts);
  await forgetInTexts(rows, [...meant.contacts, ...meant.told]);
  await logActs(rows, { viewer, traceId, action: 'person:erase' }, actedOn(meant, secret));
  return { contactIds: meant.contacts.map(({ contact }) => contact), problems: [] };
}

/** Takes these persons out of their contacts; what texts say of them is `forgetInTexts`. */
export async function removePersons(rows: WriteRows, persons: readonly PersonRow[]): Promise<void> {
  const gone = sql`json_to_recordset(${JSON.stringify(persons)}::json)
    as gone(account text, contact text, email text, phone text)`;
  await sql`
    delete from contact_person p using ${gone}
    where p.account_id = gone.account and p.contact_id = gone.contact
  `.execute(rows);
  // Somebody's own address or number may have been written down as that of the function.
  await sql`
    update contact c set is_named = false, version = c.version + 1, updated_at = now(),
      mailbox = case when lower(c.mailbox) = lower(gone.email) then null else c.mailbox end,
      main_phone = case when c.main_phone = gone.phone then null else c.main_phone end
    from ${gone} where c.account_id = gone.account and c.id = gone.contact
  `.execute(rows);
}

/** The same words where there is nobody, nobody any more, and nobody of this municipality. */
export const nobodyThere: Problem = problem(
  'NOT_FOUND',
  ['person', 'contact'],
  'this contact has no person that you keep; a person that is behind no contact is told by mail address or number',
);
