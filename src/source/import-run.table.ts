import { defineEntity, p } from '@mikro-orm/core';
import { type ImportedFile, ImportOutcome } from './import-terms.ts';
import { SourceTable } from './source.table.ts';

/** One file, or a few that belong together, that came in. Written when it is over: a killed run leaves nothing. */
export const ImportRunTable = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  properties: {
    id: p.text().primary(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    dataset: p.text(),
    edition: p.smallint().nullable(),
    /** The day the files speak of. */
    factsOn: p.date(),
    files: p.json<readonly ImportedFile[]>(),
    outcome: p.enum(() => ImportOutcome),
    rejectedBecause: p.text().nullable(),
    lines: p.integer(),
    inserted: p.integer(),
    updated: p.integer(),
    unchanged: p.integer(),
    closed: p.integer(),
    errors: p.integer(),
    assumed: p.integer(),
    notes: p.integer(),
    startedAt: p.datetime().columnType('timestamptz'),
    finishedAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ properties: ['source', 'startedAt'] }],
});
