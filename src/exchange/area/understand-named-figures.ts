import type { AreaFiguresRecord, FigureRecord } from '../../area/area-record.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error } from '../reading/issues.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readFigure } from '../value/read-figure.ts';
import { skippedColumns } from './key-figure-columns.ts';
import { dialectOf, stemsOf } from './key-figure-dialects.ts';

interface Options {
  readonly file: string;
  readonly edition: number;
  readonly within: string | null;
}

/**
 * Key figures of a table that has names and no codes (StatWeb): figures of areas that the edition knows already, so
 * that one topic is enough.
 */
export function understandNamedFigures(
  header: readonly string[],
  { file, edition, within }: Options,
): Understanding<CsvRow, AreaFiguresRecord> {
  const dialect = dialectOf(header);
  const nameColumn = header.find((column) => dialect.name.includes(column));
  const columns = new Map<string, string>();
  for (const [indicator, topic] of Object.entries(dialect.figures)) {
    const stems = stemsOf(topic);
    const column = header.find((one) => stems.some((stem) => dialect.matches(one, stem, topic.unit)));
    if (column !== undefined) columns.set(indicator, column);
  }
  const issues = [
    ...(nameColumn === undefined ? [missing(dialect.name[0] ?? '', header, file)] : []),
    ...(columns.size === 0
      ? [missing(Object.values(dialect.figures).flatMap(stemsOf).join('" or "'), header, file)]
      : []),
  ];
  if (nameColumn === undefined || issues.length > 0) return { issues, understand: null };

  const used = [nameColumn, ...columns.values()];
  const skipped = header.filter((column) => !used.includes(column));
  return {
    issues: skipped.length > 0 ? [skippedColumns(skipped, file)] : [],
    understand({ line, cells }) {
      const found: Issue[] = [];
      const figures: FigureRecord[] = [];
      const name = cells.get(nameColumn) ?? '';
      if (name === '')
        found.push(error('NO_NAME', { file, line, column: nameColumn }, 'The line has no name of an area.'));
      for (const [indicator, column] of columns) {
        const value = cells.get(column) ?? '';
        const figure = readFigure(value);
        if (figure) figures.push({ indicator, ...figure });
        else found.push(error('NOT_A_FIGURE', { file, line, column, value }, `"${value}" is no figure.`));
      }
      const record = { name, edition, period: edition, level: null, within, figures } as const;
      return readingOf(file, line, [{ type: 'area-figures', ...record }], found);
    },
  };
}

const missing = (column: string, header: readonly string[], file: string) =>
  error(
    'MISSING_COLUMN',
    { file, line: null, column },
    `The file has no column "${column}".`,
    `It has: ${header.slice(0, 20).join(', ')}.`,
  );
