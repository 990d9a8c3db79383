import type { PupilsRecord } from '../../facility/record/facility-record.ts';
import { readIdentifier } from '../../organisation/identifiers.ts';
import type { Issue } from '../../source/issue.ts';
import { findColumns } from '../file/find-columns.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error, note } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';

const locationColumn = 'VESTIGINGSCODE';
const kindColumn = 'SOORT_VESTIGING';
/** `LEERLINGEN_2025`: on 1 October of that year. */
const yearColumn = /^LEERLINGEN_((?:19|20)\d\d)$/;

interface YearColumn {
  readonly column: string;
  readonly year: number;
}

/**
 * DUO, historisch overzicht aantal leerlingen per schoolvestiging. Which municipality it is in, its name and its
 * denomination are left to the file of schools.
 */
export function understandPupils(
  header: readonly string[],
  { file }: { readonly file: string },
): Understanding<CsvRow, PupilsRecord> {
  const faults = findColumns(header, [locationColumn, kindColumn], file);
  const years = header
    .map((column) => ({ column, year: Number(yearColumn.exec(column)?.[1] ?? Number.NaN) }))
    .filter(({ year }) => !Number.isNaN(year))
    .sort((one, other) => one.year - other.year);
  if (years.length === 0) faults.push(...findColumns(header, ['LEERLINGEN_2025'], file));
  if (faults.length > 0) return { issues: faults, understand: null };
  return { issues: [], understand: (row) => understandLocation(row, file, years) };
}

function understandLocation(
  { line, cells }: CsvRow,
  file: string,
  years: readonly YearColumn[],
): Reading<PupilsRecord> {
  const issues: Issue[] = [];
  const given = cells.get(locationColumn) ?? '';
  const location = readIdentifier('BRIN_VESTIGING', given);
  if (location.fault !== undefined) {
    issues.push(
      error('BAD_IDENTIFIER', { file, line, column: locationColumn, value: given }, location.fault),
    );
    return readingOf(file, line, [], issues);
  }
  const told = years.flatMap(({ column, year }) => {
    const cell = cells.get(column) ?? '';
    const count = readCount(cell);
    if (count) return [{ year, ...count }];
    if (cell !== '') {
      const message = `"${cell}" is no number of pupils; that of ${year} is left out.`;
      issues.push(note('BAD_COUNT', { file, line, column, value: cell }, message));
    }
    return [];
  });
  // Years before its first pupils are those before it was there.
  const first = told.findIndex(({ status }) => status !== 'MISSING');
  const record: PupilsRecord = {
    type: 'pupils',
    locationCode: location.value,
    schoolKind: cells.get(kindColumn) || null,
    counts: first < 0 ? [] : told.slice(first),
  };
  return readingOf(file, line, [record], issues);
}

/** 0 is none or not open, which the file does not tell apart: not a measurement. Null for what is no count. */
function readCount(cell: string) {
  if (cell === '<5') return { pupils: null, status: 'WITHHELD' } as const;
  if (/^0+$/.test(cell)) return { pupils: null, status: 'MISSING' } as const;
  return /^\d{1,6}$/.test(cell) ? ({ pupils: Number(cell), status: 'MEASURED' } as const) : null;
}
