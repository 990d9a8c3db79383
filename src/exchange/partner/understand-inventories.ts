import type { InventoryRecord } from '../../facility/record/facility-record.ts';
import { inventoried } from '../../facility/record/inventoried.ts';
import { readServedArea } from '../value/read-served-area.ts';
import { readYesOrNo } from '../value/read-yes-or-no.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type InventoryField, inventoryColumns } from './partner-sheet-columns.ts';

/** A sheet of what was looked into: which kind of facility is completely known in which area, since when. */
export const understandInventories = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, inventoryColumns, ['kind', 'area', 'complete', 'checkedOn'], inventoryOf);

function inventoryOf(line: SheetLine<InventoryField>): InventoryRecord {
  const kind = inventoried.find(line.text('kind'));
  if (!kind) line.error('kind', 'UNKNOWN_KIND', `"${line.text('kind')}" is no kind of facility.`);
  const area = readServedArea(line.text('area'));
  if (!area) line.error('area', 'BAD_AREA_CODE', `"${line.text('area')}" is no CBS area code.`);
  const complete = readYesOrNo(line.text('complete'));
  if (complete === null)
    line.error('complete', 'NOT_YES_OR_NO', `"${line.text('complete')}" is neither ja nor nee.`);
  const checkedOn = line.day('checkedOn', 'error');
  if (line.text('checkedOn') === '') {
    line.error('checkedOn', 'NO_DAY', 'The line does not say on which day it was looked into.');
  }
  return {
    type: 'inventory',
    facilityKind: kind?.code ?? '',
    areaCode: area?.areaCode ?? '',
    edition: area?.edition ?? null,
    complete: complete ?? false,
    checkedOn: checkedOn ?? '',
    checkedBy: line.text('checkedBy') || null,
  };
}
