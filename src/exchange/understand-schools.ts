import { readAreaCode } from '../area/area-code.ts';
import type { AddressRecord, FacilityRecord } from '../facility/facility-record.ts';
import { readPostcode } from '../facility/postcode.ts';
import { readIdentifier } from '../organisation/identifiers.ts';
import type { OrganisationRecord } from '../organisation/organisation-record.ts';
import type { Issue } from '../source/issue.ts';
import { findColumns } from './find-columns.ts';
import { findSchoolPoint } from './find-school-point.ts';
import { error, note, type Place } from './issues.ts';
import type { CsvOptions, CsvRow } from './read-csv.ts';
import type { SchoolPoints } from './read-school-points.ts';
import { readWebsite } from './read-website.ts';
import type { Reading } from './reading.ts';
import { readingOf, type Understanding } from './understanding.ts';

/** DUO never quotes: three schools have a quotation mark in their name. */
export const schoolCsv: CsvOptions = { quoting: false };

/** The telephone number is in the file too; it is not read, since nobody asked to keep it. */
const needed = [
  'BEVOEGD GEZAG NUMMER',
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
  'GEMEENTENUMMER',
  'INTERNETADRES',
] as const;
type Column = (typeof needed)[number];

/** DUO, alle schoolvestigingen basisonderwijs: every primary school location of the country, with its board. */
export function understandSchools(
  header: readonly string[],
  { file, points }: { readonly file: string; readonly points: SchoolPoints },
): Understanding<CsvRow, FacilityRecord> {
  const faults = findColumns(header, needed, file);
  if (faults.length > 0) return { issues: faults, understand: null };
  const issues = points.size > 0 ? [] : [note('NO_POINT_FILE', { file, line: null }, withoutPoints)];
  return { issues, understand: (row) => understandSchool(row, file, points) };
}

const withoutPoints = 'No file of points was given: the schools have no point until one is.';

function understandSchool(
  { line, cells }: CsvRow,
  file: string,
  points: SchoolPoints,
): Reading<FacilityRecord> {
  const issues: Issue[] = [];
  const cell = (column: Column) => cells.get(column) ?? '';
  const at = (column: Column): Place => ({ file, line, column, value: cell(column) });

  const location = readIdentifier('BRIN_VESTIGING', cell('VESTIGINGSCODE'));
  const school = readIdentifier('BRIN', cell('INSTELLINGSCODE'));
  if (location.fault !== undefined)
    issues.push(error('BAD_IDENTIFIER', at('VESTIGINGSCODE'), location.fault));
  if (school.fault !== undefined) issues.push(error('BAD_IDENTIFIER', at('INSTELLINGSCODE'), school.fault));
  const name = cell('VESTIGINGSNAAM');
  if (name === '') issues.push(error('NO_NAME', at('VESTIGINGSNAAM'), 'The school has no name.'));
  if (location.value === undefined || school.value === undefined) return readingOf(file, line, [], issues);

  const address = understandAddress(cell, at, issues);
  const found = findSchoolPoint(points, location.value, address.postcode, { file, line });
  issues.push(...found.issues);
  const website = readWebsite(cell('INTERNETADRES'));
  if (website === null && cell('INTERNETADRES') !== '') {
    issues.push(
      note('BAD_WEBSITE', at('INTERNETADRES'), `"${cell('INTERNETADRES')}" is no address on the web.`),
    );
  }
  const record: FacilityRecord = {
    type: 'facility',
    key: location.value,
    name,
    kind: 'BASISSCHOOL',
    alsoProvides: [],
    organisation: understandBoard(cell, at, issues),
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

type Cell = (column: Column) => string;
type At = (column: Column) => Place;

function understandAddress(cell: Cell, at: At, issues: Issue[]): AddressRecord {
  const postcode = readPostcode(cell('POSTCODE'));
  if (postcode === null)
    issues.push(note('BAD_POSTCODE', at('POSTCODE'), `"${cell('POSTCODE')}" is no postcode.`));
  const municipality = readAreaCode(`GM${cell('GEMEENTENUMMER')}`);
  if (municipality === null) {
    const message = `"${cell('GEMEENTENUMMER')}" is not the number of a municipality.`;
    issues.push(note('BAD_AREA_CODE', at('GEMEENTENUMMER'), message));
  }
  return {
    street: cell('STRAATNAAM') || null,
    houseNumber: cell('HUISNUMMER-TOEVOEGING') || null,
    postcode,
    place: cell('PLAATSNAAM') || null,
    municipalityCode: municipality?.code ?? null,
  };
}

/** The file has the board's number only. */
function understandBoard(cell: Cell, at: At, issues: Issue[]): OrganisationRecord | null {
  const number = readIdentifier('DUO_BEVOEGD_GEZAG', cell('BEVOEGD GEZAG NUMMER'));
  if (number.fault !== undefined) {
    issues.push(note('BAD_IDENTIFIER', at('BEVOEGD GEZAG NUMMER'), number.fault));
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
