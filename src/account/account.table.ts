import { defineEntity, p } from '@mikro-orm/core';

/** A municipality that takes part: it keeps contacts, signs agreements and answers for who looks at them. */
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
});
