import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import { limits } from '../reading/limits.ts';
import { readCellText } from './cell-text.ts';

/**
 * The names of the columns, and all that is wrong with them: each must have a name, and one of its own. `corner` names
 * the first where that is empty, as in a matrix.
 */
export function readCsvHeader(
  record: readonly string[] | null,
  file: string,
  corner = '',
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
    const column = String(index + 1);
    if ('fault' in text) {
      const message = `The header of column ${column} cannot be read: ${text.fault.message}`;
      faults.push(error(text.fault.code, { ...at, column, value: raw }, message, text.fault.repair));
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
  const doubled = header.filter((name, index) => name !== '' && header.indexOf(name) < index);
  for (const name of new Set(doubled)) {
    const message = `The header has more than one column "${name}".`;
    faults.push(
      error('DUPLICATE_HEADER', { ...at, column: name }, message, 'Give each column its own name.'),
    );
  }
  return { header, faults };
}
