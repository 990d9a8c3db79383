import { foldName } from '../../database/fold-name.ts';
import type { FacilityRecord } from '../../facility/record/facility-record.ts';
import { readIdentifier } from '../../organisation/identifiers.ts';
import type { OrganisationRecord } from '../../organisation/organisation-record.ts';
import { findColumns } from '../file/find-columns.ts';
import type { CsvOptions, CsvRow } from '../file/read-csv.ts';
import { note } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readPeriod } from '../value/read-period.ts';
import { type SheetLine, sheetLine } from '../value/sheet-line.ts';
import { findChildcareColumns, legalFormColumn } from './childcare-columns.ts';
import type { FacilityField } from './facility-sheet-columns.ts';
import { readCapacity } from './facility-sheet-facts.ts';
import { readIdentifiers } from './facility-sheet-identifiers.ts';
import { kindNotKept, readKind, readStatus } from './facility-sheet-kind.ts';
import { readAddress } from './facility-sheet-place.ts';
import { showsLegalForm } from './legal-form.ts';

/**
 * The register never quotes. It writes `'s-Gravenhage`, and an apostrophe in front of what a spreadsheet might take for
 * a formula: whoever takes that for a quotation mark loses the lines up to the next.
 */
export const childcareCsv: CsvOptions = { quoting: false };

/** What is told with how many there are, and not line by line. */
export const childcareCounted = ['CHILDMINDER_SKIPPED', 'AGENCY_SKIPPED', 'HOLDER_LEFT_OUT'];

/** Landelijk Register Kinderopvang, `export_opendata_lrk.csv`, in the form of now and those before. */
export function understandChildcare(
  header: readonly string[],
  { file }: { readonly file: string },
): Understanding<CsvRow, FacilityRecord> {
  const { columns, earlyEducation, lacking } = findChildcareColumns(header);
  const faults = findColumns(header, lacking, file);
  if (faults.length > 0 || !earlyEducation) return { issues: faults, understand: null };
  return {
    issues: [],
    understand: (row) =>
      understandPlace(sheetLine(row, columns, file), {
        earlyEducation: row.cells.get(earlyEducation) ?? '',
        legalForm: row.cells.get(legalFormColumn) ?? '',
      }),
  };
}

interface OwnCells {
  readonly earlyEducation: string;
  readonly legalForm: string;
}

function understandPlace(line: SheetLine<FacilityField>, own: OwnCells): Reading<FacilityRecord> {
  const skipped = kindNotKept(line);
  if (skipped) {
    const at = { file: line.file, line: line.line, value: skipped.kind };
    return readingOf(
      line.file,
      line.line,
      [],
      [note(skipped.code, at, `A ${skipped.label} is not kept here.`)],
    );
  }
  const key = readKey(line);
  const name = line.text('name');
  if (name === '') line.error('name', 'NO_NAME', 'The place has no name.');
  const kind = readKind(line);
  const record: FacilityRecord = {
    type: 'facility',
    key,
    name,
    kind: kind ?? '',
    // A day-care centre may offer early education; of out-of-school care the register does not say it.
    alsoProvides: kind === 'KDV' && givesEarlyEducation(line, own.earlyEducation) ? ['PEUTEROPVANG_VE'] : [],
    organisation: readHolder(line, own.legalForm),
    address: readAddress(line),
    point: null,
    serves: [],
    agesFrom: null,
    agesUntil: null,
    audiences: [],
    modes: [],
    lowThreshold: [],
    capacity: readCapacity(line, kind),
    status: readStatus(line),
    ...readPeriod(line),
    website: null,
    identifiers: [{ scheme: 'LRK', value: key }, ...readIdentifiers(line, [['bag', 'BAG']])],
    relationsAskedOn: null,
    verifiedOn: null,
    verifiedBy: null,
    inPostSince: null,
  };
  return readingOf(line.file, line.line, [record], line.issues);
}

function readKey(line: SheetLine<FacilityField>): string {
  const number = readIdentifier('LRK', line.text('key'));
  if (number.fault !== undefined) line.error('key', 'BAD_IDENTIFIER', number.fault);
  return number.value ?? '';
}

function givesEarlyEducation(line: SheetLine<FacilityField>, given: string): boolean {
  if (/^(?:ja|j)$/i.test(given)) return true;
  if (!/^(?:nee|n)?$/i.test(given)) {
    const message = `"${given}" is neither Ja nor Nee: the place is taken to have no early education (VE).`;
    line.issues.push(
      note('BAD_EARLY_EDUCATION', { ...line.at('kind'), column: 've', value: given }, message),
    );
  }
  return false;
}

/**
 * Only a holder with a legal form of its own: the name of a sole trader or of a partnership is that of persons. The
 * note does not repeat it.
 */
function readHolder(line: SheetLine<FacilityField>, legalForm: string): OrganisationRecord | null {
  const name = line.text('organisation');
  if (name === '') return null;
  if (!showsLegalForm(legalForm || name)) {
    const message =
      'The holder shows no legal form (B.V., stichting): its name can be that of a person, and is not kept.';
    line.issues.push(note('HOLDER_LEFT_OUT', { ...line.at('organisation'), value: null }, message));
    return null;
  }
  const identifiers = readIdentifiers(line, [['kvk', 'KVK']]);
  return {
    type: 'organisation',
    key: identifiers[0]?.value ?? foldName(name),
    name,
    kind: 'KINDEROPVANG',
    website: null,
    identifiers,
  };
}
