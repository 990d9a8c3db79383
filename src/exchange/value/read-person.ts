import { readMail } from '../../contact/given/read-mail.ts';
import { readName } from '../../contact/given/read-name.ts';
import { readPhone } from '../../contact/given/read-phone.ts';
import type { PersonRecord } from '../../contact/loading/contact-record.ts';
import type { ContactField, PersonField } from '../reading/contact-sheet-columns.ts';
import type { SheetLine } from './sheet-line.ts';

/** Who is named on a line; null when nobody is, or when nothing of it can be used. No issue repeats what stands there. */
export function readPerson(line: SheetLine<ContactField>): PersonRecord | null {
  const read = (field: PersonField, as: (text: string) => string | null) => {
    const given = line.text(field);
    return { field, value: given === '' ? null : as(given), isBad: given !== '' && as(given) === null };
  };
  const name = read('personName', readName);
  const email = read('personEmail', readMail);
  const phone = read('personPhone', readPhone);
  if (name.isBad) line.note(name.field, 'BAD_PERSON_NAME', 'What stands here is no name of a person.');
  if (email.isBad) line.note(email.field, 'BAD_MAIL', 'What stands here is no e-mail address.');
  if (phone.isBad) line.note(phone.field, 'BAD_PHONE', 'What stands here is no telephone number.');
  const deleteAfter = line.day('deleteAfter');
  if (name.value === null && email.value === null && phone.value === null) return null;
  return { name: name.value, email: email.value, phone: phone.value, deleteAfter };
}
