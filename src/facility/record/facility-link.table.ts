import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { LinkRole } from '../term/facility-terms.ts';
import { FacilityTable } from './facility.table.ts';

/** What one facility is of another: an IKC has parts, a school after a merger has predecessors. As a source said it. */
export const FacilityLinkTable = defineEntity({
  name: 'FacilityLink',
  tableName: 'facility_link',
  properties: {
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade'),
    role: p.enum(() => LinkRole).primary(),
    other: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade').index(),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    valid: p.string().columnType('daterange').primary(),
  },
});
