import type { Issue } from '../../source/issue.ts';
import { error, note } from '../reading/issues.ts';
import { readCellText } from './cell-text.ts';
import type { CsvRow } from './read-csv.ts';
import type { XlsxRow } from './read-xlsx.ts';
import type { SheetHeader } from './workbook-header.ts';
import { columnLetters } from './workbook-place.ts';

/**
 * Rows of a sheet as rows of a table, with what is to be said of their cells. Of a column with formulas, or one without
 * a name, that is said once, at the first row that has it.
 */
export function workbookRow({ names, columns }: SheetHeader, file: string) {
  const withFormulas = new Set<number>();
  const withoutName = new Set<number>();

  return ({ number, cells }: XlsxRow): { readonly row: CsvRow; readonly remarks: readonly Issue[] } => {
    const remarks: Issue[] = [];
    const faults: Issue[] = [];
    const texts = new Map<string, string>();
    for (const [index, column] of names.entries()) {
      const cell = cells.get(columns[index]!);
      const at = { file, line: number, column };
      const read = cell?.fault ? cell : readCellText(cell?.text ?? '');
      if ('value' in read) texts.set(column, read.value);
      else if (read.fault) {
        const { code, message, repair } = read.fault;
        faults.push(error(code, { ...at, value: cell?.text || null }, message, repair));
      }
      if (cell?.isFormula && !cell.fault && !withFormulas.has(index)) {
        withFormulas.add(index);
        const message = `Column "${column}" holds formulas; what they came to when the file was saved was taken.`;
        remarks.push(note('FORMULA', at, message));
      }
    }
    for (const column of cells.keys()) {
      if (columns.includes(column) || withoutName.has(column)) continue;
      withoutName.add(column);
      const message = `Column ${columnLetters(column)} has no name; what stands in it was not read.`;
      // Without what stands there: beside a table people write names and telephone numbers.
      remarks.push(note('EMPTY_HEADER', { file, line: number, column: columnLetters(column) }, message));
    }
    return { row: { line: number, cells: faults.length > 0 ? new Map() : texts, faults }, remarks };
  };
}
