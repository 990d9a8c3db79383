import { may } from '../access/policy.ts';
import { privacySecret } from '../account/keyed-digest.ts';
import { logActs } from '../contact/details/log-acts.ts';
import { namedAlone, type PersonSelector } from '../contact/details/person.rows.ts';
import { personPattern } from '../contact/details/person-pattern.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import type { Problem } from '../graphql/problem.ts';
import { nobodyThere, type PersonKeeper } from './erase-person.ts';
import { actedOn, digestsOf, isNobody, marksByAccount, meantPerson } from './meant-person.ts';
import {
  actsInFile,
  agreementsInFile,
  contactsInFile,
  looksInFile,
  remembrancesInFile,
  textsInFile,
} from './person-file.rows.ts';

/** The person, and if it is known the name it signs in with here. */
export interface PersonWanted extends PersonSelector {
  readonly actor?: string | null;
}

export interface PersonFile {
  readonly contactIds: readonly string[];
  /** Everything that is held, as JSON; null when there are problems. */
  readonly document: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Everything that is held about a person, to be handed over (GDPR articles 15 and 20): the contacts, the texts, under which
 * agreements it was shared, who looked, what it did here itself, and that it objected or was erased. Also of who is behind no
 * contact, by what was told of it.
 */
export async function exportPerson(
  rows: WriteRows,
  { viewer, account, traceId }: PersonKeeper,
  { actor = null, ...selector }: PersonWanted,
): Promise<PersonFile> {
  const read = forReading(rows);
  const meant = await meantPerson(read, account, selector);
  if (isNobody(meant)) return { contactIds: [], document: null, problems: [nobodyThere] };
  const contactIds = meant.contacts.map(({ contact }) => contact);
  const accounts = [...new Set([...meant.contacts, ...meant.told].map((person) => person.account))];
  const pattern = personPattern(await namedAlone(read, [...meant.contacts, ...meant.told]));
  const secret = await privacySecret(rows);
  const document = {
    explanation,
    contacts: await contactsInFile(read, accounts, contactIds),
    texts: await textsInFile(read, accounts, pattern, {
      // A line may be of another municipality: what goes out in the name of one does not quote it.
      seesImports: account === 'any' && may(viewer, 'import:texts'),
      ofNobody: account === 'any',
    }),
    sharedUnder: await agreementsInFile(read, [...new Set(meant.contacts.map((person) => person.account))]),
    lookedAt: await looksInFile(read, accounts, [...contactIds, ...digestsOf(meant, secret)]),
    didHere: await actsInFile(read, accounts, actor),
    remembered: await remembrancesInFile(read, marksByAccount(meant, secret)),
  };
  await logActs(rows, { viewer, traceId, action: 'person:export' }, actedOn(meant, secret));
  return { contactIds, document: JSON.stringify(document, null, 2), problems: [] };
}

const explanation = {
  nl: 'Alles wat in Ketenkaart over u is vastgelegd. Waarvoor, op welke grond en hoe lang staat in docs/privacy.md. U kunt vragen het te verbeteren of te verwijderen, en bezwaar maken; dan wordt u meteen niet meer getoond.',
  en: 'All that Ketenkaart holds about you. What for, on which ground and how long is in docs/privacy.md. You may ask to have it corrected or erased, and you may object; then you are not shown any more, at once.',
};
