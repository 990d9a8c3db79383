import { defineEntity, p } from '@mikro-orm/core';
import { AccountTable } from '../account/account.table.ts';

/**
 * That a person objected, or does so no longer, without saying who: keyed digests (`person-marks.ts`) by which the person
 * is known wherever it is written of next, also after a restore. Only added to; of each mark the last word holds.
 */
export const ObjectionTable = defineEntity({
  name: 'Objection',
  tableName: 'objection',
  properties: {
    id: p.text().primary(),
    account: () => p.manyToOne(AccountTable).index().deleteRule('cascade'),
    marks: p.array().columnType('text[]'),
    /** Null: the objection was lifted. */
    objectedOn: p.date().nullable(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('clock_timestamp()'),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'objection_read', command: 'select', using: 'keeps_contacts(account_id)' },
    {
      name: 'objection_add',
      command: 'insert',
      roles: ['app_writer'],
      check: "is_one_of('{EDITOR,STEWARD}', account_id)",
    },
  ],
});
