import { defineEntity, p } from '@mikro-orm/core';

/**
 * A municipality that takes part: it keeps contacts, signs agreements and answers for who looks at them. Everyone may
 * know which do; only at the command line is one added.
 */
export const AccountTable = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    /** Of the line in its register of processing that is about keeping contacts. */
    processingUrl: p.text().nullable(),
    /** It came with an invented municipality, and goes with it. */
    isSample: p.boolean().default(false),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'account_read', command: 'select', using: 'true' },
    {
      name: 'account_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'is_operator()',
      check: 'is_operator()',
    },
  ],
});

/** The codes of an account over time: after a merger it goes on with another. */
export const AccountMunicipalityTable = defineEntity({
  name: 'AccountMunicipality',
  tableName: 'account_municipality',
  properties: {
    account: () => p.manyToOne(AccountTable).primary().deleteRule('cascade'),
    municipalityCode: p.text().primary(),
    valid: p.string().columnType('daterange').primary(),
  },
  checks: [
    {
      name: 'account_municipality_one_account',
      expression: 'exclude using gist (municipality_code with =, valid with &&)',
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'account_municipality_read', command: 'select', using: 'true' },
    {
      name: 'account_municipality_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'is_operator()',
      check: 'is_operator()',
    },
  ],
});
