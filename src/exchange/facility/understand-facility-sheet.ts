import type { FacilityRecord } from '../../facility/record/facility-record.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import {
  audiences,
  contributions,
  deliveryModes,
  lowThresholdTraits,
} from '../../facility/term/facility-traits.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { assumed, note } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { type ColumnMap, mapColumns, missingFields, unreadColumns } from '../reading/sheet-columns.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readAges } from '../value/read-ages.ts';
import { readPeriod } from '../value/read-period.ts';
import { type SheetLine, sheetLine } from '../value/sheet-line.ts';
import { type FacilityField, facilitySheetColumns } from './facility-sheet-columns.ts';
import { readCapacity, readLinks, readServes } from './facility-sheet-facts.ts';
import { readFacilityIdentifiers, readOrganisation } from './facility-sheet-identifiers.ts';
import { kindNotKept, readKind, readStatus } from './facility-sheet-kind.ts';
import { readAddress, readPoint } from './facility-sheet-place.ts';

/** A sheet of facilities with the columns of `facility-sheet-columns.ts`, in any order, in Dutch or English. */
export function understandFacilitySheet(
  header: readonly string[],
  { file }: { readonly file: string },
): Understanding<CsvRow, FacilityRecord> {
  const columns = mapColumns<FacilityField>(header, facilitySheetColumns);
  const faults = missingFields<FacilityField>(columns, ['key', 'name', 'kind'], facilitySheetColumns, file);
  const issues = [
    ...faults,
    ...unreadColumns(header, columns, ['kind'], file),
    ...assumedOfFile(columns, file),
  ];
  if (faults.length > 0) return { issues, understand: null };
  return { issues, understand: (row) => understandFacility(sheetLine(row, columns, file)) };
}

/** What holds for every line because the sheet has no column for it. */
function assumedOfFile(columns: ColumnMap<FacilityField>, file: string): Issue[] {
  const at = { file, line: null };
  const issues: Issue[] = [];
  if (!columns.has('status')) {
    issues.push(assumed('NO_STATUS', at, 'The sheet has no column "status".', 'every facility is ACTIVE'));
  }
  if (columns.has('longitude') && !columns.has('precision')) {
    const message = 'The sheet does not say how precise its points are.';
    issues.push(assumed('NO_PRECISION', at, message, 'every point is that of the ADDRESS'));
  }
  return issues;
}

function understandFacility(line: SheetLine<FacilityField>): Reading<FacilityRecord> {
  const skipped = kindNotKept(line);
  if (skipped) {
    const message = `A ${skipped.label} is not kept here.`;
    const issue = note(skipped.code, { file: line.file, line: line.line, value: skipped.kind }, message);
    return readingOf(line.file, line.line, [], [issue]);
  }
  const kind = readKind(line);
  const record: FacilityRecord = {
    type: 'facility',
    key: readKey(line),
    name: readName(line),
    kind: kind ?? '',
    alsoProvides: line.terms('alsoProvides', facilityKinds).filter((other) => other !== kind),
    organisation: readOrganisation(line),
    address: readAddress(line),
    point: readPoint(line),
    serves: readServes(line),
    ...readAges(line),
    audiences: line.terms('audiences', audiences),
    modes: line.terms('modes', deliveryModes),
    lowThreshold: line.terms('lowThreshold', lowThresholdTraits),
    contributions: line.terms('contributions', contributions),
    capacity: readCapacity(line, kind),
    status: readStatus(line),
    ...readPeriod(line),
    website: line.website('website'),
    identifiers: readFacilityIdentifiers(line),
    links: readLinks(line),
    relationsAskedOn: line.day('relationsAskedOn'),
    verifiedOn: line.day('verifiedOn'),
    verifiedBy: line.text('verifiedBy') || null,
    inPostSince: line.day('inPostSince'),
  };
  return readingOf(line.file, line.line, [record], line.issues);
}

function readKey(line: SheetLine<FacilityField>): string {
  const key = line.text('key');
  if (key === '') {
    const repair = 'Give every facility a key that never changes: with it the next file finds it again.';
    line.error('key', 'NO_KEY', 'The line has no key.', repair);
  } else if (/^[A-Z_]+:/.test(key)) {
    const message = `The key "${key}" looks like the number of a register, as relations name one (BRIN:10KN).`;
    line.error('key', 'BAD_KEY', message, 'Leave out the colon.');
  }
  return key;
}

function readName(line: SheetLine<FacilityField>): string {
  const name = line.text('name');
  if (name === '') line.error('name', 'NO_NAME', 'The facility has no name.');
  return name;
}
