/** What must be true of the contacts of the town. */
import { contactRoles } from '../../src/contact/contact-roles.ts';
import { themes } from '../../src/relation/themes.ts';
import { type Check, check, some } from './check.ts';
import type { Row, Sample } from './read.ts';
import { neighbourhoods } from './town.ts';

const channels = ['postbus', 'hoofdnummer', 'persoon_email', 'persoon_telefoon'];

export function checkContacts({ contacts, facilities, organisations }: Sample): Check[] {
  const places = new Set([...facilities, ...organisations].map(({ sleutel }) => sleutel));
  const keys = (filter: (row: Row) => boolean) => contacts.filter(filter).map(({ sleutel }) => sleutel!);
  const officers = new Set(
    contacts.filter(({ functie }) => functie === 'WIJKAGENT').map(({ gebieden }) => gebieden),
  );
  const known = new Set(contacts.map(({ voorziening }) => voorziening));
  return [
    check(
      'there are 150 to 250 contacts, each with a key of its own',
      contacts.length >= 150 && contacts.length <= 250 && new Set(keys(() => true)).size === contacts.length,
      contacts.length,
    ),
    check(
      'every contact is of a place of the town, in a role and on themes that are known, and can be reached',
      contacts.every(
        (row) =>
          [row.organisatie, row.voorziening].every((key) => key === '' || places.has(key)) &&
          contactRoles.find(row.functie!) !== null &&
          row.themas!.split('|').every((theme) => theme === '' || themes.find(theme) !== null) &&
          channels.some((column) => row[column] !== ''),
      ),
    ),
    some(
      'in most neighbourhoods the police officer is known, and not in all',
      officers.size < neighbourhoods.length ? [...officers].map(String) : [],
      15,
    ),
    some(
      'schools have somebody to go to with a concern',
      keys(({ functie }) => functie === 'INTERN_BEGELEIDER'),
      10,
    ),
    some(
      'of some facilities nobody is known',
      facilities.filter(({ sleutel }) => !known.has(sleutel!)).map(({ sleutel }) => sleutel!),
      10,
    ),
    some(
      'some contacts were never checked',
      keys((row) => row.geverifieerd_op === ''),
      5,
    ),
    some(
      'some were checked long ago',
      keys(({ geverifieerd_op: on }) => on !== '' && on! < '2025-10-01'),
      10,
    ),
    some(
      'one is over',
      keys(({ tot }) => tot !== ''),
    ),
  ];
}
