import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Term } from '../../graphql/term.ts';
import { organisationKinds } from '../../organisation/organisation-kinds.ts';
import { themes } from '../../relation/themes.ts';
import { contactRoles } from '../contact-roles.ts';

/** What mailboxes of a function are called after, besides the words of our own lists. */
const ofFunctions = [
  'info contact post postbus mail secretariaat receptie balie administratie kantoor afdeling dienst team',
  'teams basisteam wijk wijkteam buurt stad dorp gemeente regio noord oost zuid west noordoost noordwest',
  'zuidoost zuidwest centrum midden school scholen directie bestuur locatie ib zorg zorgteam leerplicht',
  'intake aanmelden jeugd kind kinderen ouders gezin jeugdzaken onderwijs welzijn sport vrijwilligers',
  'meldpunt helpdesk planning coordinatie beleid privacy data',
].flatMap((line) => line.split(' '));

/** Names and descriptions have them alike. */
const betweenNames: ReadonlySet<string> = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  'ter',
  'ten',
  'en',
  'op',
  'in',
]);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

const wordsOfTerm = ({ code, nl, synonyms = [] }: Term) => wordsOf([code, nl, ...synonyms].join(' '));

const known: ReadonlySet<string> = new Set([
  ...ofFunctions,
  ...[contactRoles, facilityKinds, organisationKinds, themes].flatMap(({ terms }) =>
    terms.flatMap(wordsOfTerm),
  ),
]);

export interface MailboxNames {
  /** Of the person beside it, when there is one. */
  readonly person?: string | null;
  /** Of the organisation, the facility and the areas it is for: `sint.jozef@` is a school. */
  readonly places?: readonly (string | null)[];
}

/**
 * Whether an address that everyone may see is likely to be of a person: `voornaam.achternaam@`, `v.achternaam@`, or
 * the name of the person beside it (AVG: such an address is personal data, `info@` is not). A guess: words of
 * functions and of the place itself are no names, and a single word is not looked into unless it is that name.
 */
export function tellsPerson(mailbox: string, { person = null, places = [] }: MailboxNames = {}): boolean {
  const local = mailbox.slice(0, mailbox.lastIndexOf('@'));
  const parts = wordsOf(local).filter((part) => !betweenNames.has(part));
  const name = wordsOf(person ?? '').filter((word) => !betweenNames.has(word));
  const isOfPerson = (part: string) => part.length > 2 && !known.has(part) && name.includes(part);
  if (parts.some(isOfPerson) || (name.length > 1 && name.join('') === parts.join(''))) return true;
  const ofPlaces = new Set(places.flatMap((place) => wordsOf(place ?? '')));
  const isName = (part: string) => !known.has(part) && !ofPlaces.has(part);
  const isWritten = /^\p{L}+(?:[._-]\p{L}+)+$/u.test(local);
  return isWritten && parts.length > 1 && parts.length <= mostNames && parts.every(isName);
}

/** More words than this are a description. */
const mostNames = 3;
