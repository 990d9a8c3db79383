import { readAreaCode } from '../../area/area-code.ts';
import type { AnchoringRecord } from '../../assessment/anchoring-record.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { type AnchoringState, anchoringItems, anchoringStates } from '../../norm/anchoring-terms.ts';
import { readPeriod } from '../value/read-period.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type AnchoringField, anchoringColumns } from './partner-sheet-columns.ts';

/** A sheet of anchoring (verankering): what a municipality has laid down for a kind of facility, a line an item. */
export const understandAnchoring = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, anchoringColumns, ['municipality', 'kind', 'item', 'state'], anchoringOf);

function anchoringOf(line: SheetLine<AnchoringField>): AnchoringRecord {
  const area = readAreaCode(line.text('municipality'));
  if (area?.level !== 'MUNICIPALITY') {
    const message = `"${line.text('municipality')}" is no code of a municipality.`;
    line.error('municipality', 'NO_MUNICIPALITY', message);
  }
  const kind = facilityKinds.find(line.text('kind'));
  if (!kind) line.error('kind', 'UNKNOWN_KIND', `"${line.text('kind')}" is no kind of facility.`);
  const item = anchoringItems.find(line.text('item'));
  if (!item) line.error('item', 'UNKNOWN_ITEM', `"${line.text('item')}" is no item of anchoring.`);
  const state = anchoringStates.find(line.text('state'));
  if (!state) line.error('state', 'UNKNOWN_STATE', `"${line.text('state')}" is no state of an item.`);
  return {
    type: 'anchoring',
    municipalityCode: area?.code ?? '',
    facilityKind: kind?.code ?? '',
    item: item?.code ?? '',
    // The codes of that vocabulary are the states.
    state: (state?.code ?? 'UNKNOWN') as AnchoringState,
    documentUrl: line.website('documentUrl'),
    ...readPeriod(line),
  };
}
