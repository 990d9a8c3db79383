import type { Problem } from '../../graphql/problem.ts';
import { codesOf, type Tell, tellInto } from '../../graphql/tell-problems.ts';
import { personalIn } from '../../organisation/personal-text.ts';
import { themes } from '../../relation/themes.ts';
import { contactRoles } from '../contact-roles.ts';
import { defaultVisibility } from './default-visibility.ts';
import { tellsPerson } from './person-in-mailbox.ts';
import { readMail } from './read-mail.ts';
import { readPhone } from './read-phone.ts';
import type { GivenContact, StatedContact } from './stated-contact.ts';

/** What a contact is read beside. */
export interface Beside {
  /** Whether somebody is or will be named in it. */
  readonly isNamed: boolean;
  /** Name of that person where it was filled in. */
  readonly person: string | null;
  /** Names of the organisation and the facility it is of. */
  readonly places: readonly (string | null)[];
}

const longestHours = 200;

/** What was filled in of a contact, as it is kept, and all that is wrong with it at once. */
export function readContact(
  given: GivenContact,
  { isNamed, person, places }: Beside,
): { readonly contact: StatedContact; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell = tellInto(problems);

  const roles = codesOf(given.roles, 'roles', contactRoles, tell).toSorted();
  if (given.roles.length === 0) tell('REQUIRED', 'roles', 'a contact has at least one role');
  const mailbox = mailboxOf(given.mailbox?.trim() || null, { isNamed, person, places }, tell);
  const mainPhone = phoneOf(given.mainPhone?.trim() || null, tell);
  if (!given.mailbox?.trim() && !given.mainPhone?.trim() && !isNamed)
    tell('REQUIRED', 'mailbox', 'a contact has a mailbox, a number or a person');
  const [validFrom, validUntil] = [given.validFrom ?? null, given.validUntil ?? null];
  if (validFrom !== null && validUntil !== null && validUntil <= validFrom)
    tell('ENDS_BEFORE_START', 'validUntil', `it ends on ${validUntil}, not after it begins on ${validFrom}`);
  if (given.visibility === 'PUBLIC' && isNamed)
    tell('PERSONAL_DATA', 'visibility', 'a person is never shown to everyone');
  return {
    problems,
    contact: {
      ...{ roles, mailbox, mainPhone, validFrom, validUntil },
      themes: codesOf(given.themes ?? [], 'themes', themes, tell).toSorted(),
      reachableHours: hoursOf(given.reachableHours?.trim() || null, tell),
      visibility: given.visibility ?? defaultVisibility(roles, isNamed),
    },
  };
}

function mailboxOf(text: string | null, { person, places }: Beside, tell: Tell): string | null {
  const mailbox = text && readMail(text);
  if (text !== null && mailbox === null) tell('INVALID', 'mailbox', 'what is filled in is no e-mail address');
  if (mailbox === null || !tellsPerson(mailbox, { person, places })) return mailbox;
  const repair = 'take a mailbox of the function, and fill this one in as that of the person';
  tell(
    'PERSONAL_DATA',
    'mailbox',
    `everyone sees the mailbox, and this one looks like that of a person: ${repair}`,
  );
  return null;
}

function phoneOf(text: string | null, tell: Tell): string | null {
  const phone = text && readPhone(text);
  if (text !== null && phone === null)
    tell('INVALID', 'mainPhone', 'what is filled in is no telephone number');
  return phone;
}

function hoursOf(text: string | null, tell: Tell): string | null {
  if (text === null) return null;
  if (text.length > longestHours)
    tell('TOO_LONG', 'reachableHours', `the hours have ${text.length} characters; at most ${longestHours}`);
  const personal = personalIn(text);
  if (personal !== null)
    tell('PERSONAL_DATA', 'reachableHours', `everyone reads the hours, and there is ${personal} in them`);
  return text;
}
