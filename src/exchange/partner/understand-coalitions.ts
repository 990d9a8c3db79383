import type { CoalitionMemberRecord } from '../../relation/coalition-record.ts';
import { formalities } from '../../relation/relation-terms.ts';
import { themes } from '../../relation/themes.ts';
import { readPeriod } from '../value/read-period.ts';
import { readTeamKey } from '../value/read-team-key.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type CoalitionField, coalitionColumns } from './partner-sheet-columns.ts';

/** A sheet of coalitions: one line a member, and what is agreed on the first line of each coalition or on all. */
export const understandCoalitions = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, coalitionColumns, ['coalition', 'theme', 'member'], memberOf);

function memberOf(line: SheetLine<CoalitionField>): CoalitionMemberRecord {
  const coalition = line.text('coalition');
  if (coalition === '') line.error('coalition', 'NO_NAME', 'The line names no coalition.');
  const theme = themes.find(line.text('theme'));
  if (!theme) line.error('theme', 'UNKNOWN_THEME', `"${line.text('theme')}" is no theme that is known here.`);
  return {
    type: 'coalition-member',
    coalition,
    theme: theme?.code ?? '',
    memberKey: readTeamKey(line, 'member'),
    ...readPeriod(line),
    formality: line.term('formality', formalities),
    documentUrl: line.website('documentUrl'),
  };
}
