import { defineEntity, p } from '@mikro-orm/core';
import { AnchoringState } from '../norm/anchoring-terms.ts';
import { SourceTable } from '../source/source.table.ts';

/** Verankering: what a source says of one item for one kind of facility in one municipality, in a period. */
export const AnchoringTable = defineEntity({
  name: 'Anchoring',
  tableName: 'anchoring',
  properties: {
    municipalityCode: p.text().primary(),
    facilityKind: p.text().primary(),
    item: p.text().primary(),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade').index(),
    valid: p.string().columnType('daterange').primary(),
    state: p.enum(() => AnchoringState),
    documentUrl: p.text().nullable(),
  },
  checks: [
    {
      name: 'anchoring_one_at_a_time',
      expression:
        'exclude using gist (municipality_code with =, facility_kind with =, item with =, source_id with =, valid with &&)',
    },
  ],
});
