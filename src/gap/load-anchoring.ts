import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { dropOverlappingLines } from '../source/drop-overlapping-lines.ts';
import type { Issue } from '../source/issue.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../source/load.ts';
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
    const results = await compare(rows);
    await writeAnchoring(rows);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

const sameItem = (one: string, other: string) => sql`
  (${sql.ref(`${one}.municipality_code`)}, ${sql.ref(`${one}.facility_kind`)}, ${sql.ref(`${one}.item`)}, ${sql.ref(`${one}.source_id`)})
  = (${sql.ref(`${other}.municipality_code`)}, ${sql.ref(`${other}.facility_kind`)}, ${sql.ref(`${other}.item`)}, ${sql.ref(`${other}.source_id`)})`;
const isSame = sql`a.valid = i.valid and (a.state, a.document_url) is not distinct from (i.state, i.document_url)`;

/** The same item in overlapping periods: the first line holds. */
async function dropOverlapping(rows: WriteRows): Promise<Issue[]> {
  const dropped = await dropOverlappingLines(
    rows,
    { table: 'incoming_anchoring', same: ['municipality_code', 'facility_kind', 'item', 'source_id'] },
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

/** What each line comes to, before anything is written. */
async function compare(rows: WriteRows) {
  const results = await sql<{ is: string }>`
    select case when a.item is null then 'inserted' when a.is_same then 'unchanged' else 'updated' end as is
    from incoming_anchoring i
    left join lateral (
      select a.item, ${isSame} as is_same from anchoring a
      where ${sameItem('a', 'i')} and a.valid && i.valid
      order by ${isSame} desc limit 1) a on true
  `.execute(rows);
  return results.rows;
}

/** What was known of a period of which a line now says otherwise was a mistake. */
async function writeAnchoring(rows: WriteRows) {
  await sql`
    delete from anchoring a using incoming_anchoring i
    where ${sameItem('a', 'i')} and a.valid && i.valid and not exists (
      select from incoming_anchoring i where ${sameItem('a', 'i')} and ${isSame})
  `.execute(rows);
  await sql`
    insert into anchoring (municipality_code, facility_kind, item, source_id, valid, state, document_url)
    select municipality_code, facility_kind, item, source_id, valid, state, document_url from incoming_anchoring
    on conflict (municipality_code, facility_kind, item, source_id, valid) do nothing
  `.execute(rows);
}
