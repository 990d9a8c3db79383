import { defineEntity, p } from '@mikro-orm/core';
import { AreaTable } from '../area/area.table.ts';

/**
 * The name under which an area's gaps are known, kept by `name-areas.ts`: that of the area it
 * was before under another code, else its own code, with the edition behind it where the code was another area's before.
 */
export const GapAreaTable = defineEntity({
  name: 'GapArea',
  tableName: 'gap_area',
  properties: {
    area: () => p.manyToOne(AreaTable).primary().deleteRule('cascade'),
    edition: p.smallint(),
    key: p.text(),
    /** Key of the area it mostly was, before its boundary changed. */
    previousKey: p.text().nullable(),
  },
  uniques: [{ properties: ['edition', 'key'] }],
});
