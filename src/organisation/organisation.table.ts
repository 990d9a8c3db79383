import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../source/source.table.ts';

/** The legal or informal body that runs facilities. */
export const OrganisationTable = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    searchName: p.text().index(),
    kind: p.text().nullable(),
    website: p.text().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    sourceKey: p.text(),
    version: p.integer().default(1),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  uniques: [{ properties: ['source', 'sourceKey'] }],
});
