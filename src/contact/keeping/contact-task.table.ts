import { defineEntity, p } from '@mikro-orm/core';
import { ContactTable } from '../contact.table.ts';
import { ContactReport, TaskOutcome } from '../contact-task-terms.ts';

/**
 * What was reported about a contact, for who keeps it. Everyone may know that a contact is reported; what became of it is
 * between who reported it and who keeps it.
 */
export const ContactTaskTable = defineEntity({
  name: 'ContactTask',
  tableName: 'contact_task',
  properties: {
    id: p.text().primary(),
    contact: () => p.manyToOne(ContactTable).index().deleteRule('cascade'),
    what: p.enum(() => ContactReport),
    /** The organisation or account of who reported, never a person; `operator` for the command line. */
    reporter: p.text(),
    reportedOn: p.date(),
    finishedOn: p.date().nullable(),
    outcome: p.enum(() => TaskOutcome).nullable(),
  },
  indexes: [
    {
      name: 'contact_task_open',
      expression:
        'create unique index contact_task_open on contact_task (contact_id, reporter) where finished_on is null',
    },
  ],
  checks: [{ name: 'contact_task_finished', expression: '(finished_on is null) = (outcome is null)' }],
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'contact_task_read',
      command: 'select',
      using: 'has_facts() and (finished_on is null or keeps_contact(contact_id) or reports_as(reporter))',
    },
    {
      name: 'contact_task_report',
      command: 'insert',
      roles: ['app_writer'],
      check: 'reports_as(reporter)',
    },
    {
      name: 'contact_task_work',
      command: 'update',
      roles: ['app_writer'],
      using: 'keeps_contact(contact_id) or reports_as(reporter)',
      check: 'keeps_contact(contact_id) or reports_as(reporter)',
    },
  ],
});
