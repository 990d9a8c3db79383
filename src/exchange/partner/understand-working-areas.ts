import type { WorkingAreaRecord } from '../../facility/record/facility-record.ts';
import { readPeriod } from '../value/read-period.ts';
import { readServedArea, readShare } from '../value/read-served-area.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type WorkingAreaField, workingAreaColumns } from './partner-sheet-columns.ts';

/** A sheet of working areas (werkgebieden): a team, an area, and perhaps which share of its capacity goes there. */
export const understandWorkingAreas = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, workingAreaColumns, ['team', 'area'], workingAreaOf);

function workingAreaOf(line: SheetLine<WorkingAreaField>): WorkingAreaRecord {
  const facilityKey = line.text('team');
  if (facilityKey === '') line.error('team', 'NO_KEY', 'The line names no team.');
  const area = readServedArea(line.text('area'));
  if (!area) line.error('area', 'BAD_AREA_CODE', `"${line.text('area')}" is no CBS area code.`);
  const given = line.text('share');
  const share = given === '' ? null : readShare(given);
  if (given !== '' && share === null) {
    line.error('share', 'BAD_SHARE', `"${given}" is no share above 0 and at most 1.`);
  }
  const { areaCode, edition } = area ?? { areaCode: '', edition: null };
  return { type: 'working-area', facilityKey, serves: { areaCode, edition, share, ...readPeriod(line) } };
}
