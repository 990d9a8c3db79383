import { digestOf } from '../../account/keyed-digest.ts';
import { foldName } from '../../database/fold-name.ts';

/** What is known of a person, as far as it tells two persons apart. */
export interface PersonKnown {
  readonly account: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Ids: of the contact itself, and of the organisation and the facility it is at. */
  readonly places: readonly string[];
}

/**
 * What a person is recognised by after nothing of it is kept: digests of the mail address, of the name together with the
 * place or the number, and of a number only where there is nothing else. A name alone is of too many people, and a number
 * goes over to who comes next.
 */
export const marksOf = (secret: string, person: PersonKnown): string[] =>
  saidOf(person).map((said) => digestOf(secret, said));

/** What the digests are of: for who may not have the key (`objected_since`). */
export function saidOf({ account, name, email, phone, places }: PersonKnown): string[] {
  const parts = (...of: readonly string[]) => JSON.stringify(['person', account, ...of]);
  const called = name === null ? '' : foldName(name);
  const said: string[] = [];
  if (email !== null) said.push(parts('email', foldEmail(email)));
  if (called !== '') {
    for (const place of new Set(places)) said.push(parts('name at', called, place));
    if (phone !== null) said.push(parts('name and phone', called, phone));
  } else if (email === null && phone !== null) said.push(parts('phone', phone));
  return said;
}

/** Those by which nobody else is known: the address, or where there is none a number that is nobody's by name. */
export const ownMarksOf = (secret: string, person: PersonKnown): string[] =>
  marksOf(secret, { ...person, name: null, places: [] });

/** Case is kept by no mail service that anybody uses. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
