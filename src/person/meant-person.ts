import type { ActedOn } from '../contact/details/log-acts.ts';
import { findPersons, type PersonRow, type PersonSelector } from '../contact/details/person.rows.ts';
import { marksOf, ownMarksOf, type PersonKnown } from '../contact/details/person-marks.ts';
import type { ReadRows } from '../database/rows.ts';

/** Who was asked about: wherever it stands, and also where it stands nowhere now. */
export interface MeantPerson {
  /** The contacts it is behind. */
  readonly contacts: readonly PersonRow[];
  /** The person as it was told, for each account that is asked; none when it was told by a contact. */
  readonly told: readonly PersonKnown[];
}

/**
 * Somebody who was replaced or removed, or never was behind a contact, may still stand in texts, and may come again: what
 * was told of it is enough to be looked for and recognised by. `any` account is all of them, for the operator.
 */
export async function meantPerson(
  rows: ReadRows,
  account: string | 'any' | null,
  selector: PersonSelector,
): Promise<MeantPerson> {
  const contacts = await findPersons(rows, account, selector);
  const { contact, name = null, email = null, phone = null } = selector;
  if (contact != null) return { contacts, told: [] };
  const accounts = account === 'any' ? await accountsThere(rows) : account === null ? [] : [account];
  return { contacts, told: accounts.map((one) => ({ account: one, name, email, phone, places: [] })) };
}

export const isNobody = ({ contacts, told }: MeantPerson): boolean => contacts.length + told.length === 0;

const accountsThere = async (rows: ReadRows): Promise<string[]> =>
  (await rows.selectFrom('account').select('id').orderBy('id').execute()).map(({ id }) => id);

/** Digests by which the person is recognised in each account, and those of them that are of nobody else. */
export function marksByAccount(
  { contacts, told }: MeantPerson,
  secret: string,
): readonly { readonly account: string; readonly marks: string[]; readonly own: string[] }[] {
  const accounts = [...new Set([...contacts, ...told].map(({ account }) => account))];
  return accounts.map((account) => {
    const persons = [...contacts, ...told].filter((person) => person.account === account);
    const all = (of: typeof marksOf) => [...new Set(persons.flatMap((person) => of(secret, person)))].sort();
    return { account, marks: all(marksOf), own: all(ownMarksOf) };
  });
}

/** What an act on the person is logged with: its contacts, and where it has none a digest. */
export function actedOn(meant: MeantPerson, secret: string): readonly ActedOn[] {
  return marksByAccount(meant, secret).flatMap(({ account, marks }): ActedOn[] => {
    const contacts = meant.contacts.filter((contact) => contact.account === account);
    return contacts.length > 0
      ? contacts.map(({ contact }) => ({ account, type: 'Contact', id: contact }))
      : [{ account, type: 'Person', id: marks[0]! }];
  });
}

/** By which acts on the person were logged while it had no contact. */
export const digestsOf = (meant: MeantPerson, secret: string): readonly string[] =>
  marksByAccount(meant, secret).flatMap(({ marks }) => marks);
