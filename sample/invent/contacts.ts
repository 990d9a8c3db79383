/**
 * Whom to call in the town, as lines of a sheet of contacts. Nobody in it is real: the names say so, the mailboxes end in
 * `.example` (RFC 2606), and no number behind an area code begins with a 0, since that is how an area code is dialled.
 */
import { contactLines, type WantedContact } from './contact-roles-of.ts';
import type { Facility } from './facilities.ts';
import type { Organisation } from './organisations.ts';
import { inventPersons } from './persons.ts';
import { chanceFor } from './random.ts';
import { slug } from './slug.ts';
import { neighbourhoods } from './town.ts';

export const contactHeader = [
  ...['sleutel', 'functie', 'organisatie', 'voorziening', 'gebieden', 'themas', 'postbus', 'hoofdnummer'],
  ...['bereikbaar', 'persoon', 'persoon_email', 'persoon_telefoon', 'zichtbaar_voor', 'vanaf', 'tot'],
  ...['geverifieerd_op', 'geverifieerd_door', 'verwijderen_na'],
];

export function inventContacts(
  facilities: readonly Facility[],
  organisations: readonly Organisation[],
): string[][] {
  const wanted = [
    ...organisations.flatMap(ofOrganisation),
    ...facilities.flatMap((facility) => [...contactLines(facility), ...ofNeighbourhoods(facility)]),
  ];
  const personFor = inventPersons();
  return wanted.map((one, at) => lineOf(one, at, personFor));
}

/** Every other of the large organisations can be reached as a whole; of residents' groups nobody knows how. */
function ofOrganisation({ key, website, kind }: Organisation): WantedContact[] {
  if (website === '' || !knownAsAWhole.includes(kind)) return [];
  const checked = nobodysTask.includes(kind) ? '2025-03-12' : undefined;
  return [
    { key: `organisatie-${key}`, role: 'ALGEMEEN', of: key, organisation: key, mailbox: 'info', checked },
  ];
}

const knownAsAWhole = [
  'GEMEENTE',
  'WELZIJN',
  'GGD',
  'JGZ_ORG',
  'SCHOOL_PO',
  'POLITIE',
  'JEUGDHULP',
  'SPORTORG',
];

/** Whether their mailbox is still read was asked once: a place of theirs that has none of its own is lost with it. */
const nobodysTask = ['SCHOOL_PO', 'JGZ_ORG'];

/** Of police officers each has neighbourhoods: one for every one of them, but not where nobody has been found yet. */
function ofNeighbourhoods({ key, kind, servedSigns, organisation }: Facility): WantedContact[] {
  if (kind !== 'WIJKAGENTEN') return [];
  return neighbourhoods
    .filter(({ sign }) => servedSigns.includes(sign) && !withoutOfficer.includes(sign))
    .map(({ code, name }) => ({
      ...{ key: `wijkagent-${code.toLowerCase()}`, role: 'WIJKAGENT', of: organisation.key, facility: key },
      ...{ area: code, mailbox: `wijkagent.${slug(name)}`, named: true },
    }));
}

const withoutOfficer = ['B', 'U'];

function lineOf(
  { key, role, of, organisation, facility, area, themes, mailbox, named, until, checked: on }: WantedContact,
  at: number,
  personFor: ReturnType<typeof inventPersons>,
): string[] {
  const chance = chanceFor(`contact ${key}`);
  const byChance = whenChecked(chance.next(), chance.day);
  const checked = on ?? byChance;
  const person = named ? personFor(of) : null;
  return [
    ...[key, role, organisation ?? '', facility ?? '', area ?? '', themes ?? ''],
    ...[mailbox === undefined ? '' : `${mailbox}@${of}.example`, numberOf(2 * at)],
    ...[chance.pick(['', 'ma-vr 9-17 uur', 'ma-do 8.30-16 uur', 'di en do 13-17 uur'])],
    ...[person?.name ?? '', person?.email ?? '', person ? numberOf(2 * at + 1) : '', ''],
    ...[
      '2024-01-01',
      until ?? '',
      checked,
      checked === '' ? '' : chance.pick(['teamleider', 'secretariaat']),
    ],
    person ? '2028-06-30' : '',
  ];
}

const numberOf = (nth: number) => `010-0${String(100_000 + nth * 37)}`;

/** Of people a word is good for half a year, of mailboxes for a whole one: some are fresh, some old, some never checked. */
function whenChecked(part: number, day: (from: string, until: string) => string): string {
  if (part < 0.1) return '';
  if (part < 0.25) return day('2025-02-01', '2025-09-30');
  return part < 0.5 ? day('2026-04-20', '2026-07-10') : day('2026-08-01', '2026-09-28');
}
