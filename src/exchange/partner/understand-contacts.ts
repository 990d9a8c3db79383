import { contactRoles } from '../../contact/contact-roles.ts';
import { contactVisibilities } from '../../contact/contact-visibility.ts';
import { defaultVisibility } from '../../contact/given/default-visibility.ts';
import { tellsPerson } from '../../contact/given/person-in-mailbox.ts';
import { readMail } from '../../contact/given/read-mail.ts';
import { readPhone } from '../../contact/given/read-phone.ts';
import type { ContactRecord, PersonRecord } from '../../contact/loading/contact-record.ts';
import { personalIn } from '../../organisation/personal-text.ts';
import { themes } from '../../relation/themes.ts';
import { type ContactField, contactColumns } from '../reading/contact-sheet-columns.ts';
import { readContactPlace } from '../value/read-contact-place.ts';
import { readPeriod } from '../value/read-period.ts';
import { readPerson } from '../value/read-person.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';

/** A sheet of contacts. Of one that lacks a column nothing else is told: its first line may be a person, not a header. */
export function understandContacts(header: readonly string[], { file }: { readonly file: string }) {
  const understood = understandSheet(header, file, contactColumns, ['roles', 'mailbox'], contactOf);
  if (understood.understand) return understood;
  return { ...understood, issues: understood.issues.filter(({ severity }) => severity === 'ERROR') };
}

function contactOf(line: SheetLine<ContactField>): ContactRecord {
  const roles = line.terms('roles', contactRoles).toSorted();
  if (roles.length === 0) line.error('roles', 'NO_ROLE', 'The line names no role that is known.');
  const place = readContactPlace(line);
  const covered = line.terms('themes', themes).toSorted();
  const period = readPeriod(line);
  const person = readPerson(line);
  const mailbox = mailboxOf(line, [person?.name ?? null, place.organisation, place.facilityKey]);
  const mainPhone = phoneOf(line);
  if (!person && mailbox === null && mainPhone === null)
    line.error('mailbox', 'NO_CHANNEL', 'The line has no mailbox, number or person that can be used.');
  const areas = place.areas.map(({ areaCode }) => areaCode);
  return {
    type: 'contact',
    key:
      keyOf(line, person) ||
      [roles, place.organisation, place.facilityKey, areas, covered].map((part) => part ?? '').join(';'),
    roles,
    ...place,
    themes: covered,
    ...{ mailbox, mainPhone, ...period, person },
    reachableHours: textOf(line, 'hours'),
    visibility: visibilityOf(line, roles, person !== null),
    verifiedOn: line.day('verifiedOn'),
    verifiedBy: textOf(line, 'verifiedBy'),
  };
}

/** Everyone reads a contact's key, and it stays when the person is erased. */
function keyOf(line: SheetLine<ContactField>, person: PersonRecord | null): string {
  const given = line.text('key');
  const mail = readMail(given);
  const isNamed = [person?.name, person?.email].some((of) => of?.toLowerCase() === given.toLowerCase());
  const isPersonal =
    mail === null ? personalIn(given) !== null : tellsPerson(mail, { person: person?.name ?? null });
  if (given !== '' && (isNamed || isPersonal))
    line.error('key', 'PERSONAL_KEY', 'The key tells of a person, and would stay when the person goes.');
  return given;
}

function mailboxOf(line: SheetLine<ContactField>, [person, ...places]: (string | null)[]): string | null {
  const given = line.text('mailbox');
  if (given === '') return null;
  const mailbox = readMail(given);
  if (mailbox === null) line.note('mailbox', 'BAD_MAIL', 'The mailbox is no e-mail address.');
  if (mailbox === null || !tellsPerson(mailbox, { person: person ?? null, places })) return mailbox;
  line.note('mailbox', 'PERSONAL_MAILBOX', 'The mailbox looks like that of a person; everyone would see it.');
  return null;
}

function phoneOf(line: SheetLine<ContactField>): string | null {
  const given = line.text('mainPhone');
  if (given === '') return null;
  const phone = readPhone(given);
  if (phone === null) line.note('mainPhone', 'BAD_PHONE', 'The main number is no telephone number.');
  return phone;
}

/** Everyone reads it: nothing of a person may stand in it. */
function textOf(line: SheetLine<ContactField>, field: 'hours' | 'verifiedBy'): string | null {
  const given = line.text(field);
  if (given === '') return null;
  const personal = given.length > 200 ? 'more than 200 characters' : personalIn(given);
  if (personal === null) return given;
  line.note(field, 'PERSONAL_TEXT', `There is ${personal} in what everyone reads.`);
  return null;
}

function visibilityOf(line: SheetLine<ContactField>, roles: readonly string[], isNamed: boolean) {
  const usual = defaultVisibility(roles, isNamed);
  const asked = contactVisibilities.find(line.term('visibility', contactVisibilities) ?? '')?.code ?? usual;
  if (asked !== 'PUBLIC' || !isNamed) return asked;
  line.assumed('visibility', 'PERSON_NOT_PUBLIC', 'A person is never shown to everyone.', usual);
  return usual;
}
