import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationTable } from '../../organisation/organisation.table.ts';
import { AccountTable } from '../account.table.ts';

/**
 * What a municipality and its partners agreed about looking at each other's contacts: who, what for, how long. Its
 * purposes are those of a line in the municipality's register of processing, whose address it keeps.
 */
export const AgreementTable = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  properties: {
    id: p.text().primary(),
    account: () => p.manyToOne(AccountTable).index().deleteRule('cascade'),
    name: p.text(),
    purposes: p.array().columnType('text[]'),
    processingUrl: p.text(),
    documentUrl: p.text().nullable(),
    valid: p.string().columnType('daterange'),
    version: p.integer().default(1),
  },
  uniques: [{ properties: ['account', 'id'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'agreement_read', command: 'select', using: 'sees_agreement(id, account_id)' },
    {
      name: 'agreement_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'keeps_account(account_id)',
      check: 'keeps_account(account_id)',
    },
  ],
});

/**
 * An organisation that is in it. It has the account of its agreement: row policies of the two would otherwise look at each
 * other without end.
 */
export const AgreementPartyTable = defineEntity({
  name: 'AgreementParty',
  tableName: 'agreement_party',
  properties: {
    /** With its account, so that nobody becomes a party to an agreement of another. */
    agreement: () =>
      p
        .manyToOne(AgreementTable)
        .primary()
        .joinColumns('account_id', 'agreement_id')
        .referencedColumnNames('account_id', 'id')
        .deleteRule('cascade'),
    organisation: () => p.manyToOne(OrganisationTable).primary().index().deleteRule('cascade'),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'agreement_party_read', command: 'select', using: 'sees_party(account_id, organisation_id)' },
    {
      name: 'agreement_party_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'keeps_account(account_id)',
      check: 'keeps_account(account_id)',
    },
  ],
});
