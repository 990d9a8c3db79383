import { readAreaCode } from '../../area/area-code.ts';
import type { AddressRecord, FacilityRecord } from '../../facility/facility-record.ts';
import { readPostcode } from '../../facility/postcode.ts';
import { readIdentifier } from '../../organisation/identifiers.ts';
import type { OrganisationRecord } from '../../organisation/organisation-record.ts';
import type { Issue } from '../../source/issue.ts';
import type { SchoolPoints } from '../area/read-school-points.ts';
import type { CsvOptions, CsvRow } from '../file/read-csv.ts';
import { error, note, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readWebsite } from '../value/read-website.ts';
import { findSchoolPoint } from './find-school-point.ts';
import { findSchoolColumns, type SchoolField } from './school-columns.ts';

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

interface SchoolFile {
  readonly file: string;
  readonly names: ReadonlyMap<SchoolField, string>;
  readonly points: SchoolPoints;
}

function understandSchool(
  { line, cells }: CsvRow,
  { file, names, points }: SchoolFile,
): Reading<FacilityRecord> {
  const issues: Issue[] = [];
  const cell: Cell = (field) => cells.get(names.get(field) ?? '') ?? '';
  const at: At = (field) => ({ file, line, column: names.get(field) ?? null, value: cell(field) });

  const school = readIdentifier('BRIN', cell('school'));
  const location = readIdentifier('BRIN_VESTIGING', wholeCode(cell('location'), cell('school')));
  if (location.fault !== undefined) issues.push(error('BAD_IDENTIFIER', at('location'), location.fault));
  if (school.fault !== undefined) issues.push(error('BAD_IDENTIFIER', at('school'), school.fault));
  const name = withoutQuotes(cell('name'));
  if (name === '') issues.push(error('NO_NAME', at('name'), 'The school has no name.'));
  if (location.value === undefined || school.value === undefined) return readingOf(file, line, [], issues);

  const address = understandAddress(cell, at, issues, names.has('municipality'));
  const found = findSchoolPoint(points, location.value, address.postcode, { file, line });
  issues.push(...found.issues);
  const website = understandWebsite(cell, at, issues);
  const record: FacilityRecord = {
    type: 'facility',
    key: location.value,
    name,
    kind: 'BASISSCHOOL',
    alsoProvides: [],
    organisation: names.has('board') ? understandBoard(cell, at, issues) : null,
    address,
    point: found.point,
    serves: [],
    agesFrom: 4,
    agesUntil: 12,
    audiences: [],
    modes: [],
    lowThreshold: [],
    capacity: [],
    status: 'ACTIVE',
    validFrom: null,
    validUntil: null,
    website,
    identifiers: [
      { scheme: 'BRIN_VESTIGING', value: location.value },
      { scheme: 'BRIN', value: school.value },
    ],
    relationsAskedOn: null,
    verifiedOn: null,
    verifiedBy: null,
    inPostSince: null,
  };
  return readingOf(file, line, [record], issues);
}

type Cell = (field: SchoolField) => string;
type At = (field: SchoolField) => Place;

/** Some releases have only the last two digits, which the school's code completes. */
const wholeCode = (location: string, school: string) =>
  /^\d{2}$/.test(location) ? school + location : location;

/** Three schools have quotation marks in their name, and there DUO does write `"Basisschool ""Kla4"""`. */
const withoutQuotes = (name: string) =>
  /^"(?:[^"]|"")*"$/.test(name) ? name.slice(1, -1).replaceAll('""', '"').trim() : name;

/** A mail address among them can be a person's: the note does not repeat it. */
function understandWebsite(cell: Cell, at: At, issues: Issue[]): string | null {
  const given = cell('website');
  const website = readWebsite(given);
  if (website !== null || given === '') return website;
  const issue = given.includes('@')
    ? note('BAD_WEBSITE', { ...at('website'), value: null }, 'It is a mail address, and none on the web.')
    : note('BAD_WEBSITE', at('website'), `"${given}" is no address on the web.`);
  issues.push(issue);
  return null;
}

function understandAddress(cell: Cell, at: At, issues: Issue[], hasMunicipalities: boolean): AddressRecord {
  const postcode = readPostcode(cell('postcode'));
  if (postcode === null)
    issues.push(note('BAD_POSTCODE', at('postcode'), `"${cell('postcode')}" is no postcode.`));
  const municipality = readAreaCode(`GM${cell('municipality')}`);
  if (municipality === null && hasMunicipalities) {
    const message = `"${cell('municipality')}" is not the number of a municipality.`;
    issues.push(note('BAD_AREA_CODE', at('municipality'), message));
  }
  return {
    street: cell('street') || null,
    houseNumber: cell('houseNumber') || null,
    postcode,
    place: cell('place') || null,
    municipalityCode: municipality?.code ?? null,
  };
}

/** The file has the board's number only. */
function understandBoard(cell: Cell, at: At, issues: Issue[]): OrganisationRecord | null {
  const number = readIdentifier('DUO_BEVOEGD_GEZAG', cell('board'));
  if (number.fault !== undefined) {
    issues.push(note('BAD_IDENTIFIER', at('board'), number.fault));
    return null;
  }
  const { value } = number;
  const identifiers = [{ scheme: 'DUO_BEVOEGD_GEZAG', value }];
  return {
    type: 'organisation',
    key: value,
    name: `Bevoegd gezag ${value}`,
    kind: 'SCHOOL_PO',
    website: null,
    identifiers,
  };
}
