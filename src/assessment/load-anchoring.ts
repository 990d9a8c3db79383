import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { dropOverlappingLines } from '../source/drop-overlapping-lines.ts';
import type { Issue } from '../source/issue.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../source/load.ts';
import { comparePeriods, writePeriods } from '../source/merge-periods.ts';
import type { AnchoringRecord } from './anchoring-record.ts';

/** Anchoring, a line an item. An item that is not in the file any more stays: its line ends it. */
export const loadAnchoring: Load<AnchoringRecord> = {
  accepts: 'anchoring',
  table: 'incoming_anchoring',
  columns: {
    municipality_code: 'text',
    facility_kind: 'text',
    item: 'text',
    source_id: 'text',
    state: 'text',
    document_url: 'text',
    valid: 'daterange',
  },
  row: (anchoring, { sourceId }) => ({
    municipality_code: anchoring.municipalityCode,
    facility_kind: anchoring.facilityKind,
    item: anchoring.item,
    source_id: sourceId,
    state: anchoring.state,
    document_url: anchoring.documentUrl,
    valid: `[${anchoring.validFrom ?? ''},${anchoring.validUntil ?? ''})`,
  }),

  touched: sql`select distinct municipality_code as code from incoming_anchoring`,

  async merge(rows): Promise<Loaded> {
    const issues = await dropOverlapping(rows);
    const results = await comparePeriods(rows, periods);
    await writePeriods(rows, periods);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

const same = ['municipality_code', 'facility_kind', 'item', 'source_id'];
const periods = { staged: 'incoming_anchoring', table: 'anchoring', same, said: ['state', 'document_url'] };

/** The same item in overlapping periods: the first line holds. */
async function dropOverlapping(rows: WriteRows): Promise<Issue[]> {
  const dropped = await dropOverlappingLines(
    rows,
    { table: 'incoming_anchoring', same },
    sql<{ item: string }>`i.item`,
  );
  return dropped.map(({ file, line, item, other }) => ({
    severity: 'ERROR',
    code: 'OVERLAPPING_ANCHORING',
    file,
    line,
    column: 'onderdeel',
    value: item,
    message: `${item} is there already in this period: ${other}.`,
    assumed: null,
    repair: 'Leave one line for each item and period.',
  }));
}
