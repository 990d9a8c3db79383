import type { PersonSelector } from '../contact/details/person.rows.ts';
import { readMail } from '../contact/given/read-mail.ts';
import { readName } from '../contact/given/read-name.ts';
import { readPhone } from '../contact/given/read-phone.ts';

/** Who is meant, as the API and the command line are told; a sentence when that is nobody in particular. */
export function readSelector(given: PersonSelector): PersonSelector | string {
  const { contact = null, email = null, name = null, phone = null } = given;
  if (contact !== null)
    return [email, name, phone].every((part) => part === null)
      ? { contact }
      : 'give either a contact, or what the person is known by';
  if (email === null && phone === null)
    return name === null
      ? 'give a contact, a mail address or a telephone number'
      : 'give a mail address or a telephone number with the name: others have it too';
  const read = {
    email: email && readMail(email),
    name: name && readName(name),
    phone: phone && readPhone(phone),
  };
  if (email !== null && !read.email) return 'the mail address is none';
  if (phone !== null && !read.phone) return 'the telephone number is none';
  if (name !== null && !read.name) return 'the name is no name of a person';
  return read;
}
