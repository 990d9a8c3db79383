import type { PostcodeAgeRecord } from '../../area/postcode/postcode-area-record.ts';
import { readPc4 } from '../../area/postcode/read-pc4.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error } from '../reading/issues.ts';
import { mapColumns, missingFields, type SheetColumns } from '../reading/sheet-columns.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readFigure } from '../value/read-figure.ts';

const columns = {
  postcode: ['postcode', 'pc4', 'postcode4'],
  age: ['leeftijd', 'age'],
  /** Of men and women together. */
  inhabitants: ['inwoners', 'inhabitants'],
} as const satisfies SheetColumns<string>;
type Field = keyof typeof columns;

/** CBS, population of postcodes of four digits: a line for each age band, `0-4` to `95+`. Sexes are not told apart. */
export function understandPc4Ages(
  header: readonly string[],
  { file }: { readonly file: string },
): Understanding<CsvRow, PostcodeAgeRecord> {
  const map = mapColumns<Field>(header, columns);
  const faults = missingFields<Field>(map, ['postcode', 'age', 'inhabitants'], columns, file);
  if (faults.length > 0) return { issues: faults, understand: null };

  const understand = ({ line, cells }: CsvRow) => {
    const refused = (code: string, field: Field, message: string) => {
      const at = { file, line, column: map.get(field)?.[0] ?? null, value: cell(field) };
      return readingOf<PostcodeAgeRecord>(file, line, [], [error(code, at, message)]);
    };
    const cell = (field: Field) => cells.get(map.get(field)?.[0] ?? '') ?? '';
    const pc4 = readPc4(cell('postcode'));
    if (pc4 === null) {
      return refused(
        'BAD_POSTCODE',
        'postcode',
        `"${cell('postcode')}" is not the four digits of a postcode.`,
      );
    }
    const band = readAgeBand(cell('age'));
    if (band === null)
      return refused('BAD_AGE_BAND', 'age', `"${cell('age')}" is no age band such as 0-4 or 95+.`);
    const figure = readFigure(cell('inhabitants'));
    if (figure === null) {
      return refused('NOT_A_FIGURE', 'inhabitants', `"${cell('inhabitants')}" is no figure.`);
    }
    const { value, status, reason } = figure;
    return readingOf<PostcodeAgeRecord>(file, line, [
      { type: 'postcode-age', pc4, ...band, value, status, reason },
    ]);
  };
  return { issues: [], understand };
}

/** `0-4` is from 0 until 5, `95+` has no end; null for what is neither, such as `4-0`. */
function readAgeBand(text: string): { readonly from: number; readonly until: number | null } | null {
  const [, oldest] = /^(\d{1,3})\+$/.exec(text.trim()) ?? [];
  if (oldest !== undefined) return { from: Number(oldest), until: null };
  const [, first, last] = /^(\d{1,3})\s?-\s?(\d{1,3})$/.exec(text.trim()) ?? [];
  if (first === undefined || Number(last) < Number(first)) return null;
  return { from: Number(first), until: Number(last) + 1 };
}
