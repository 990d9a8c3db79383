import { readAreaCode } from '../../area/area-code.ts';
import { readPostcode } from '../../facility/place/postcode.ts';
import type { AddressRecord, FacilityRecord } from '../../facility/record/facility-record.ts';
import { readIdentifier } from '../../organisation/identifiers.ts';
import type { OrganisationRecord } from '../../organisation/organisation-record.ts';
import { readWebsite } from '../../organisation/read-website.ts';
import type { Issue } from '../../source/issue.ts';
import type { SchoolPoints } from '../area/read-school-points.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error, note, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { findSchoolPoint } from './find-school-point.ts';
import type { SchoolField } from './school-columns.ts';

interface SchoolFile {
  readonly file: string;
  readonly names: ReadonlyMap<SchoolField, string>;
  readonly points: SchoolPoints;
}

/** One school location; without a number that can be read it is left out. */
export function understandSchool(
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
