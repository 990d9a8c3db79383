import { defineEntity, p } from '@mikro-orm/core';

/** Who publishes what, under which licence. Every fact points here. */
export const SourceTable = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    publisher: p.text(),
    licence: p.text(),
    attribution: p.text(),
    url: p.text().nullable(),
    /** Facts of the sample municipality are left out of country figures and can be taken away. */
    isSample: p.boolean().default(false),
    retrievedOn: p.date().nullable(),
    stillValidOn: p.date().nullable(),
  },
});
