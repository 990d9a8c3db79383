import { defineEntity, p } from '@mikro-orm/core';
import { ContactTable } from './contact.table.ts';

/**
 * Who it is: the only table with data of persons, all of them professionals or volunteers in a role. It goes with its
 * contact, and by itself when its time is over.
 */
export const ContactPersonTable = defineEntity({
  name: 'ContactPerson',
  tableName: 'contact_person',
  properties: {
    /** With its account, so that no row can point at a contact of another. */
    contact: () =>
      p
        .manyToOne(ContactTable)
        .primary()
        .joinColumns('account_id', 'contact_id')
        .referencedColumnNames('account_id', 'id')
        .deleteRule('cascade'),
    name: p.text().nullable(),
    email: p.text().nullable(),
    /** E.164; a number of the work. */
    phone: p.text().nullable(),
    /** Day after which it is removed. */
    deleteAfter: p.date().index(),
    /** Since when the person does not want to be shown: hidden at once from all but who must act on it. */
    objectedOn: p.date().nullable(),
  },
  checks: [{ name: 'contact_person_someone', expression: 'num_nonnulls(name, email, phone) > 0' }],
  // Whether a contact has somebody to call is asked by those who may know nothing of the person.
  triggers: [
    {
      name: 'person_changed',
      timing: 'after',
      events: ['insert', 'update', 'delete'],
      expression: `create trigger person_changed
        after insert or delete or update on contact_person
        for each row execute function person_changed()`,
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'contact_person_read',
      command: 'select',
      using: 'sees_person(contact_id, account_id, objected_on, delete_after)',
    },
    {
      name: 'contact_person_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'keeps_contact(contact_id)',
      check: 'keeps_contact(contact_id)',
    },
  ],
});
