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
    /** Where who submitted it was at home; null for partners, who are at home in no municipality. */
    accountId: p.text().nullable().defaultRaw("viewer_says('account'::text)"),
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
    // For `exportPerson`: what is held of a person may stand in an answer too.
    {
      name: 'idempotent_answer_of_account',
      command: 'select',
      roles: ['app_writer'],
      using: "is_one_of('{STEWARD}', account_id)",
    },
  ],
});
