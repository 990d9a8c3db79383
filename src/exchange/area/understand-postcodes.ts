import { readAreaCode } from '../../area/area-code.ts';
import type { PostcodeRecord } from '../../area/postcode/postcode-record.ts';
import { readPostcode } from '../../facility/place/postcode.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error, note } from '../reading/issues.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';

interface Asked {
  readonly file: string;
  readonly edition: number;
  /** `GM0034`: the rows of that municipality only; null: all of them. */
  readonly only: string | null;
}

/**
 * In which neighbourhood a postcode lies: the table of CBS with house numbers (pc6hnr), or that of Amsterdam, which
 * has none. Rows of other municipalities are passed by without a word: the table of CBS is the whole country.
 */
export function understandPostcodes(
  header: readonly string[],
  asked: Asked,
): Understanding<CsvRow, PostcodeRecord> {
  const { file, edition } = asked;
  const columns = columnsOf(header);
  if (!columns) {
    const message =
      'The file is no table of postcodes: it has no columns PC6, Huisnummer and Buurt of a year.';
    const repair = `It has: ${header.slice(0, 10).join(', ')}.`;
    return { issues: [error('MISSING_COLUMN', { file, line: null }, message, repair)], understand: null };
  }
  if (columns.edition !== null && columns.edition !== edition) {
    const at = { file, line: null, column: columns.neighbourhood };
    const message = `The file is of ${columns.edition}, and was brought in as of ${edition}.`;
    const repair = `Give --edition ${columns.edition}.`;
    return { issues: [error('OTHER_EDITION', at, message, repair)], understand: null };
  }
  return { issues: [], understand: (row) => understandRow(row, columns, asked) };
}

interface Columns {
  readonly postcode: string;
  readonly houseNumber: string | null;
  readonly neighbourhood: string;
  /** Null where the file does not say of which year it is. */
  readonly edition: number | null;
  readonly codeOf: (text: string) => string;
}

/** Null when the header is of neither table. */
function columnsOf(header: readonly string[]): Columns | null {
  const find = (pattern: RegExp) => header.find((name) => pattern.test(name));
  const [pc6, houseNumber, neighbourhood] = [find(/^pc6$/i), find(/^huisnummer$/i), find(/^buurt_?\d{4}$/i)];
  if (pc6 !== undefined && houseNumber !== undefined && neighbourhood !== undefined) {
    const edition = Number(neighbourhood.slice(-4));
    return { postcode: pc6, houseNumber, neighbourhood, edition, codeOf: codeOfCbs };
  }
  const [postcode, code] = [find(/^postcode$/i), find(/^buurt_vollcode$/i)];
  if (postcode === undefined || code === undefined) return null;
  return { postcode, houseNumber: null, neighbourhood: code, edition: null, codeOf: codeOfAmsterdam };
}

/** CBS leaves out the letters in front, and a spreadsheet the zeros after them; a code with letters lost none. */
const codeOfCbs = (text: string) =>
  `BU${/^\d{5,8}$/.test(text) ? text.padStart(8, '0') : text.replace(/^BU/i, '')}`;

/** `AA01` within Amsterdam; the codes of before 2022 (`A00a`) are no codes of CBS. */
const codeOfAmsterdam = (text: string) => `BU0363${/^[A-Z]{2}\d{2}$/.test(text) ? text : `?${text}`}`;

function understandRow({ line, cells }: CsvRow, columns: Columns, { file, only }: Asked) {
  const cell = (column: string | null) => (column === null ? '' : (cells.get(column) ?? ''));
  const without = (issues: readonly Issue[]) => readingOf<PostcodeRecord>(file, line, [], issues);
  const given = cell(columns.neighbourhood);
  const area = readAreaCode(columns.codeOf(given));
  if (only !== null && area && area.municipalityCode !== only) return without([]);

  const postcode = readPostcode(cell(columns.postcode));
  const place = (column: string) => ({ file, line, column, value: cell(column) });
  if (postcode === null) {
    const message = `"${cell(columns.postcode)}" is no postcode.`;
    const at = place(columns.postcode);
    // Amsterdam has a row for what has no postcode.
    return without([at.value === '' ? note('NO_POSTCODE', at, message) : error('BAD_POSTCODE', at, message)]);
  }
  if (area?.level !== 'NEIGHBOURHOOD') {
    const message = `"${given}" is no code of a neighbourhood.`;
    return without([error('BAD_AREA_CODE', place(columns.neighbourhood), message)]);
  }
  const number = cell(columns.houseNumber);
  if (columns.houseNumber !== null && !/^[1-9]\d{0,4}$/.test(number)) {
    return without([error('BAD_NUMBER', place(columns.houseNumber), `"${number}" is no house number.`)]);
  }
  const houseNumber = columns.houseNumber === null ? null : Number(number);
  return readingOf<PostcodeRecord>(file, line, [
    { type: 'postcode', postcode, houseNumber, neighbourhoodCode: area.code },
  ]);
}
