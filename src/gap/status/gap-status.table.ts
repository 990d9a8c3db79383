import { defineEntity, p } from '@mikro-orm/core';
import { GapStatus } from '../../assessment/finding/finding-terms.ts';

/**
 * What somebody decided about a gap. It hangs on the natural key of the gap and on no row of a finding, so that it is
 * there again after an assessment, a new edition or a raised norm; what it took the place of is closed, not deleted.
 */
export const GapStatusTable = defineEntity({
  name: 'GapStatus',
  tableName: 'gap_status',
  properties: {
    gapId: p.text().primary(),
    recordedFrom: p.datetime().columnType('timestamptz').primary(),
    /** Null: the present status. */
    recordedUntil: p.datetime().columnType('timestamptz').nullable(),
    status: p.enum(() => GapStatus),
    reason: p.text().nullable(),
  },
  uniques: [
    {
      name: 'gap_status_one_present',
      expression:
        'create unique index gap_status_one_present on gap_status (gap_id) where recorded_until is null',
    },
  ],
});
