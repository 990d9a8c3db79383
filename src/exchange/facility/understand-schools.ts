import type { FacilityRecord } from '../../facility/record/facility-record.ts';
import type { SchoolPoints } from '../area/read-school-points.ts';
import type { CsvOptions, CsvRow } from '../file/read-csv.ts';
import { note } from '../reading/issues.ts';
import type { Understanding } from '../reading/understanding.ts';
import { findSchoolColumns } from './school-columns.ts';
import { understandSchool } from './understand-school.ts';

/**
 * With semicolons DUO does not quote, and a quotation mark at the beginning of a name would swallow what follows; the
 * edition of onderwijsdata.duo.nl, with commas, does.
 */
export const schoolCsv: CsvOptions = { quoting: 'UNLESS_SEMICOLONS' };

/** DUO, alle schoolvestigingen basisonderwijs: every primary school location of the country, with its board. */
export function understandSchools(
  header: readonly string[],
  { file, points }: { readonly file: string; readonly points: SchoolPoints },
): Understanding<CsvRow, FacilityRecord> {
  const { names, faults } = findSchoolColumns(header, file);
  if (faults.length > 0) return { issues: faults, understand: null };
  const ofFile = (code: string, message: string) => note(code, { file, line: null }, message);
  const issues = [
    ...(points.size > 0 ? [] : [ofFile('NO_POINT_FILE', withoutPoints)]),
    ...(names.has('board') ? [] : [ofFile('NO_BOARDS', withoutBoards)]),
    ...(names.has('municipality') ? [] : [ofFile('NO_MUNICIPALITIES', withoutMunicipalities)]),
  ];
  return { issues, understand: (row) => understandSchool(row, { file, names, points }) };
}

const withoutPoints = 'No file of points was given: the schools have no point until one is.';
const withoutBoards = 'The file has no numbers of boards: the schools have no organisation.';
/** By name five of them would be missed: DUO writes S GRAVENHAGE, SUDWEST FRYSLAN, BERGEN LB. */
const withoutMunicipalities =
  'The file has no numbers of municipalities: a school stands in one by its point only.';
