import { defineEntity, p } from '@mikro-orm/core';
import { AccountTable } from '../account/account.table.ts';

/**
 * That a person was erased, without saying who: keyed digests (`person-marks.ts`) by which an import or a restored
 * backup that brings the same person is recognised. Only added to.
 */
export const ErasureTable = defineEntity({
  name: 'Erasure',
  tableName: 'erasure',
  properties: {
    id: p.text().primary(),
    account: () => p.manyToOne(AccountTable).index().deleteRule('cascade'),
    marks: p.array().columnType('text[]'),
    erasedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'erasure_read', command: 'select', using: 'keeps_contacts(account_id)' },
    { name: 'erasure_add', command: 'insert', roles: ['app_writer'], check: 'keeps_contacts(account_id)' },
  ],
});
