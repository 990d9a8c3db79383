import { readAreaCode } from '../../area/area-code.ts';
import type { AreaLevel } from '../../area/area-level.ts';
import type { AreaRecord, FigureRecord } from '../../area/area-record.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readFigure } from '../value/read-figure.ts';
import { findKeyFigureColumns, type KeyFigureColumns } from './key-figure-columns.ts';

interface Options {
  readonly file: string;
  readonly edition: number;
  /** Of areas by code, from a table beside a file that has none. */
  readonly names?: ReadonlyMap<string, string>;
}

/**
 * CBS, Kerncijfers wijken en buurten, in any dialect that has rows, columns and codes. The file does not say of which
 * year: `edition` does.
 */
export function understandKeyFigures(
  header: readonly string[],
  options: Options,
): Understanding<CsvRow, AreaRecord> {
  const { columns, issues } = findKeyFigureColumns(header, options.file);
  if (issues.some((issue) => issue.severity === 'ERROR')) return { issues, understand: null };
  return { issues, understand: (row) => understandArea(row, columns, options) };
}

const levels: Readonly<Record<string, AreaLevel>> = {
  Land: 'COUNTRY',
  Gemeente: 'MUNICIPALITY',
  Wijk: 'DISTRICT',
  Buurt: 'NEIGHBOURHOOD',
};

function understandArea(
  { line, cells }: CsvRow,
  columns: KeyFigureColumns,
  { file, edition, names = new Map() }: Options,
): Reading<AreaRecord> {
  const issues: Issue[] = [];
  const cell = (column: string) => cells.get(column) ?? '';
  const at = (column: string): Place => ({ file, line, column, value: cell(column) });

  const area = readAreaCode(cell(columns.code));
  if (!area)
    issues.push(error('BAD_AREA_CODE', at(columns.code), `"${cell(columns.code)}" is no CBS area code.`));
  const level = levels[cell(columns.kind)];
  if (!level) {
    const message = `"${cell(columns.kind)}" is not one of ${Object.keys(levels).join(', ')}.`;
    issues.push(error('UNKNOWN_AREA_KIND', at(columns.kind), message));
  } else if (area && area.level !== level) {
    const message = `${area.code} is not the code of a ${cell(columns.kind)}.`;
    issues.push(error('LEVEL_MISMATCH', at(columns.kind), message));
  }
  if (columns.name !== null && cell(columns.name) === '')
    issues.push(error('NO_NAME', at(columns.name), 'The area has no name.'));
  const changeFlag = readChangeFlag(columns.changeFlag === null ? '' : cell(columns.changeFlag));
  if (changeFlag === undefined) {
    const column = columns.changeFlag ?? '';
    issues.push(error('BAD_CHANGE_FLAG', at(column), `"${cell(column)}" is not one of 1, 2, 3.`));
  }

  const figures: FigureRecord[] = [];
  for (const [indicator, column] of columns.figures) {
    const figure = readFigure(cell(column));
    if (figure) figures.push({ indicator, ...figure });
    else issues.push(error('NOT_A_FIGURE', at(column), `"${cell(column)}" is no figure.`));
  }
  if (!area || changeFlag === undefined) return readingOf(file, line, [], issues);
  const { code } = area;
  const isNamedThere = area.level === 'COUNTRY' || area.level === 'MUNICIPALITY';
  const there = isNamedThere && columns.municipality !== null ? cell(columns.municipality) : '';
  const name = columns.name !== null ? cell(columns.name) : names.get(code) || there || null;
  const record = { code, edition, level: area.level, name, changeFlag, figures };
  return readingOf(file, line, [{ type: 'area', ...record }], issues);
}

/** Null where CBS says nothing (the country has a dot); undefined for what is no flag. */
function readChangeFlag(text: string): AreaRecord['changeFlag'] | undefined {
  if (text === '' || text === '.') return null;
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : undefined;
}
