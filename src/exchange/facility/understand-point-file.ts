import { readPostcode } from '../../facility/place/postcode.ts';
import type { KnownPointRecord } from '../../facility/record/address-point-record.ts';
import { identifierSchemes, readIdentifier } from '../../organisation/identifiers.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import type { Feature } from '../file/read-features.ts';
import { error, note } from '../reading/issues.ts';
import { type ColumnMap, mapColumns, missingFields } from '../reading/sheet-columns.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readCoordinates } from '../value/read-coordinates.ts';
import { type PointFileField, pointFileColumns, schemeOfField } from './point-file-columns.ts';

/** A CSV of points by the number of a register, with the columns of `point-file-columns.ts`. */
export function understandPointSheet(
  header: readonly string[],
  { file }: { readonly file: string },
): Understanding<CsvRow, KnownPointRecord> {
  const columns = mapColumns<PointFileField>(header, pointFileColumns);
  const faults = missingFields<PointFileField>(columns, ['longitude', 'latitude'], pointFileColumns, file);
  if (numberFields(columns).length === 0) faults.push(noNumbers(file));
  if (faults.length > 0) return { issues: faults, understand: null };
  const understand = ({ line, cells }: CsvRow) => {
    const text = (field: PointFileField) => cells.get(columns.get(field)?.[0] ?? '') ?? '';
    return understandPoint(text, [text('longitude'), text('latitude')], columns, { file, line });
  };
  return { issues: [], understand };
}

/** The same as GeoJSON: the number and the postcode among the properties, the point as geometry. */
export function understandPointFeature({ number, properties, geometry }: Feature, file: string) {
  const columns = mapColumns<PointFileField>(Object.keys(properties), pointFileColumns);
  if (numberFields(columns).length === 0)
    return readingOf<KnownPointRecord>(file, number, [], [noNumbers(file)]);
  const text = (field: PointFileField) => {
    const value = properties[columns.get(field)?.[0] ?? ''];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const { coordinates } = (geometry ?? {}) as { coordinates?: unknown };
  const [x, y] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  return understandPoint(text, [x, y], columns, { file, line: number });
}

type Text = (field: PointFileField) => string;
type NumberField = keyof typeof schemeOfField | 'value';

const numberFields = (columns: ColumnMap<PointFileField>): NumberField[] =>
  (['schoolLocation', 'childcare', 'building', 'value'] as const).filter(
    (field) => columns.has(field) && (field !== 'value' || columns.has('scheme')),
  );

const noNumbers = (file: string) =>
  error(
    'MISSING_COLUMN',
    { file, line: null },
    'The file has no numbers to know a facility by: no column "vestigingscode", "lrk" or "bag", nor "nummersoort" with "nummer".',
  );

function understandPoint(
  text: Text,
  [x, y]: readonly unknown[],
  columns: ColumnMap<PointFileField>,
  at: { readonly file: string; readonly line: number },
) {
  const { file, line } = at;
  const issues: Issue[] = [];
  const point = readCoordinates(x, y);
  if (point.fault !== undefined) {
    const { code, message, repair } = point.fault;
    return readingOf<KnownPointRecord>(
      file,
      line,
      [],
      [note(code, at, `${message} It was left out.`, repair)],
    );
  }
  const postcode = readPostcode(text('postcode'));
  const records: KnownPointRecord[] = [];
  for (const field of numberFields(columns)) {
    const value = text(field);
    if (value === '') continue;
    const scheme = field === 'value' ? schemeNamed(text('scheme')) : schemeOfField[field];
    const number = readIdentifier(scheme, value);
    if (number.fault !== undefined) {
      const column = columns.get(field)?.[0] ?? null;
      issues.push(note('BAD_IDENTIFIER', { ...at, column, value }, `${number.fault} It was left out.`));
      continue;
    }
    const { x: east, y: north, system } = point;
    records.push({ type: 'known-point', scheme, value: number.value, postcode, x: east, y: north, system });
  }
  return readingOf(file, line, records, issues);
}

/** `brin vestiging` is BRIN_VESTIGING; what is no scheme stays what it is, and is told of with its number. */
const schemeNamed = (given: string) => identifierSchemes.find(given)?.code ?? given;
