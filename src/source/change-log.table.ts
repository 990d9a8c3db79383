import { defineEntity, p } from '@mikro-orm/core';

/** Names and addresses are corrected in place; what stood there before is kept here. */
export const ChangeLogTable = defineEntity({
  name: 'ChangeLog',
  tableName: 'change_log',
  properties: {
    subjectId: p.text().primary(),
    field: p.text().primary(),
    changedAt: p.datetime().columnType('timestamptz').primary(),
    oldValue: p.text().nullable(),
    newValue: p.text().nullable(),
    /** The import run that brought it; not a reference, since the run is written last. */
    runId: p.text().nullable(),
  },
  indexes: [{ properties: ['changedAt'] }],
});
