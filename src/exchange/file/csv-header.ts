import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import { limits } from '../reading/limits.ts';
import { readCellText } from './cell-text.ts';

interface HeaderOptions {
  /** What the first column is called where its header is empty, as in a matrix. */
  readonly corner?: string | undefined;
  /** Where a column stands, as whoever looks at the file finds it. */
  readonly placeOf?: (index: number) => string;
}

/**
 * The names of the columns, and all that is wrong with them: each must have a name, and one of its own. What is wrong
 * is told by place: where the header was forgotten the first line is taken for it, which may be a person's.
 */
export function readCsvHeader(
  record: readonly string[] | null,
  file: string,
  { corner = '', placeOf = (index) => String(index + 1) }: HeaderOptions = {},
): { readonly header: readonly string[]; readonly faults: readonly Issue[] } {
  const at = { file, line: null };
  if (!record) return { header: [], faults: [error('EMPTY_FILE', at, `${file} is empty.`)] };
  if (record.length > limits.columns) {
    const message = `The header has ${record.length} columns; at most ${limits.columns} are read.`;
    return { header: [], faults: [error('TOO_MANY_COLUMNS', at, message)] };
  }
  const faults: Issue[] = [];
  const header = record.map((raw, index) => {
    const text = readCellText(raw);
    const column = placeOf(index);
    if ('fault' in text) {
      const message = `The header of column ${column} cannot be read: ${text.fault.message}`;
      faults.push(error(text.fault.code, { ...at, column }, message, text.fault.repair));
      return '';
    }
    if (text.value === '' && index === 0 && corner !== '') return corner;
    if (text.value === '') {
      const message = `Column ${column} has no header.`;
      const repair = 'Give the column a name, or remove the separator at the end of the header.';
      faults.push(error('EMPTY_HEADER', { ...at, column }, message, repair));
    }
    return text.value;
  });
  for (const [index, name] of header.entries()) {
    const first = header.indexOf(name);
    if (name === '' || first === index) continue;
    const message = `Column ${placeOf(index)} has the same name in the header as column ${placeOf(first)}.`;
    faults.push(
      error('DUPLICATE_HEADER', { ...at, column: placeOf(index) }, message, 'Give each column its own name.'),
    );
  }
  return { header, faults };
}
