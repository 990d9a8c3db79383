import { defineEntity, p } from '@mikro-orm/core';
import { AccountTable } from '../account/account.table.ts';
import { FacilityTable } from '../facility/record/facility.table.ts';
import { OrganisationTable } from '../organisation/organisation.table.ts';
import { SourceTable } from '../source/source.table.ts';
import { Withdrawal } from './contact-task-terms.ts';
import { ContactVisibility } from './contact-visibility.ts';

/**
 * In which role somebody may be called, at an organisation or facility, for areas or in a relation. Nothing here is of
 * a person: the mailbox and the number are those of the function, which everyone may know.
 */
export const ContactTable = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    id: p.text().primary(),
    /** Who keeps it and answers for it. Null: no municipality with an account does; it then has no person. */
    account: () => p.manyToOne(AccountTable).nullable().deleteRule('cascade'),
    organisation: () => p.manyToOne(OrganisationTable).nullable().index().deleteRule('cascade'),
    facility: () => p.manyToOne(FacilityTable).nullable().index().deleteRule('cascade'),
    /** Of all its versions. */
    relationId: p.text().nullable().index(),
    roles: p.array().columnType('text[]'),
    /** Empty: for all themes. */
    themes: p.array().columnType('text[]').defaultRaw("'{}'"),
    mailbox: p.text().nullable(),
    /** E.164. */
    mainPhone: p.text().nullable(),
    reachableHours: p.text().nullable(),
    visibility: p.enum(() => ContactVisibility),
    /** Whether somebody is named; who that is, is kept apart. */
    isNamed: p.boolean().default(false),
    /**
     * Whether who is named has an address or number and did not object: kept by `person_changed`. For answers to reckon
     * with, never to give: it would tell that somebody objected.
     */
    canBeCalled: p.boolean().default(false),
    /**
     * The last day on which who is named may be shown to be there; null for nobody, and for who objected. Kept and used in
     * the same way.
     */
    namedUntil: p.date().nullable(),
    valid: p.string().columnType('daterange').defaultRaw("'(,)'"),
    verifiedOn: p.date().nullable(),
    verifiedBy: p.text().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    sourceKey: p.text(),
    /** Why its keeper ended it; null: nobody did, whatever its days say. */
    withdrawnBecause: p.enum(() => Withdrawal).nullable(),
    version: p.integer().default(1),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  uniques: [{ properties: ['source', 'sourceKey'] }, { properties: ['account', 'id'] }],
  indexes: [
    {
      name: 'contact_roles_gin',
      expression: 'create index contact_roles_gin on contact using gin (roles)',
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'contact_read', command: 'select', using: 'has_facts()' },
    {
      name: 'contact_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'keeps_contacts(account_id) or partner_keeps_contacts(account_id, organisation_id)',
      check: 'keeps_contacts(account_id) or partner_keeps_contacts(account_id, organisation_id)',
    },
  ],
});

/** An area of any level that it is for, in the edition it was said in. None: wherever its facility or organisation works. */
export const ContactAreaTable = defineEntity({
  name: 'ContactArea',
  tableName: 'contact_area',
  properties: {
    contact: () => p.manyToOne(ContactTable).primary().deleteRule('cascade'),
    areaCode: p.text().primary(),
    edition: p.smallint().primary(),
  },
  indexes: [{ properties: ['areaCode'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'contact_area_read', command: 'select', using: 'has_facts()' },
    {
      name: 'contact_area_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'keeps_contact(contact_id)',
      check: 'keeps_contact(contact_id)',
    },
  ],
});
