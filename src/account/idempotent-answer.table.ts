import { defineEntity, p } from '@mikro-orm/core';

/** What was answered to a submission that carried a key, so that the same one sent again has one effect. */
export const IdempotentAnswerTable = defineEntity({
  name: 'IdempotentAnswer',
  tableName: 'idempotent_answer',
  properties: {
    /** Who submitted: keys of one client do not meet those of another. */
    submitter: p.text().primary(),
    key: p.text().primary(),
    /** Of the operation, for whom it was done, and its input. */
    digest: p.text(),
    answer: p.json<unknown>().nullable(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()').index(),
  },
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'idempotent_answer_own',
      command: 'all',
      roles: ['app_writer'],
      using: 'submits_as(submitter)',
      check: 'submits_as(submitter)',
    },
  ],
});
