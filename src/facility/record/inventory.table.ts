import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { PresenceBasis } from '../term/facility-terms.ts';

/** What is completely known where: with this, no facility of the kind means that there is none. */
export const InventoryTable = defineEntity({
  name: 'Inventory',
  tableName: 'inventory',
  properties: {
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    facilityKind: p.text().primary(),
    areaCode: p.text().primary(),
    edition: p.smallint().primary(),
    checkedOn: p.date().primary(),
    complete: p.boolean(),
    basis: p.enum(() => PresenceBasis),
    checkedBy: p.text().nullable(),
    /** Rows of the register without a point: they may stand anywhere in the area. */
    unlocated: p.integer().default(0),
  },
  indexes: [{ properties: ['areaCode', 'facilityKind'] }],
});
