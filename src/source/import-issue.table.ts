import { defineEntity, p } from '@mikro-orm/core';
import { ImportRunTable } from './import-run.table.ts';
import { IssueSeverity } from './import-terms.ts';

/** What a run had to say of a line; kept with the run, also when the run was rejected. */
export const ImportIssueTable = defineEntity({
  name: 'ImportIssue',
  tableName: 'import_issue',
  properties: {
    run: () => p.manyToOne(ImportRunTable).primary().deleteRule('cascade'),
    /** Order in which they were met. */
    ordinal: p.integer().primary(),
    severity: p.enum(() => IssueSeverity),
    code: p.text(),
    file: p.text(),
    line: p.integer().nullable(),
    columnName: p.text().nullable(),
    value: p.text().nullable(),
    message: p.text(),
    assumed: p.text().nullable(),
    repair: p.text().nullable(),
  },
});
