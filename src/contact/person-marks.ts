import { keyedDigest } from '../account/keyed-digest.ts';
import { foldName } from '../database/fold-name.ts';

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
export function marksOf(secret: string, { account, name, email, phone, places }: PersonKnown): string[] {
  const digest = (...parts: readonly string[]) => keyedDigest(secret, 'person', account, ...parts);
  const called = name === null ? '' : foldName(name);
  const marks: string[] = [];
  if (email !== null) marks.push(digest('email', foldEmail(email)));
  if (called !== '') {
    for (const place of new Set(places)) marks.push(digest('name at', called, place));
    if (phone !== null) marks.push(digest('name and phone', called, phone));
  } else if (email === null && phone !== null) marks.push(digest('phone', phone));
  return marks;
}

/** Case is kept by no mail service that anybody uses. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
