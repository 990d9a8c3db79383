import type { Issue } from '../../source/issue.ts';
import { error, note } from '../reading/issues.ts';
import { dialectOf, stemsOf } from './key-figure-dialects.ts';

/** Where the columns stand: header names of the file in hand. */
export interface KeyFigureColumns {
  /** Null where the file has codes only. */
  readonly name: string | null;
  readonly kind: string;
  readonly code: string;
  /** Of the municipality that an area lies in, or is. */
  readonly municipality: string | null;
  /** Null where the file does not say which areas changed. */
  readonly changeFlag: string | null;
  /** Header name by code of `indicators.ts`. */
  readonly figures: ReadonlyMap<string, string>;
}

/** Without these there is nothing to work with: a file that lost one must not come in as if nobody lived there. */
const needed = ['INHABITANTS', 'CHILDREN_0_15'];

/** The columns of a header in any dialect, and everything that is wrong with it at once. */
export function findKeyFigureColumns(header: readonly string[], file: string) {
  const dialect = dialectOf(header);
  const issues: Issue[] = [];
  const used = new Set<string>();
  const find = (stems: readonly string[], unit?: string): string | null => {
    const column = stems
      .map((stem) => header.find((name) => dialect.matches(name, stem, unit)))
      .find((name) => name !== undefined);
    if (column !== undefined) used.add(column);
    return column ?? null;
  };
  const require = (stems: readonly string[], unit?: string): string => {
    const column = find(stems, unit);
    if (column === null) issues.push(missingColumn(stems.join('" or "'), unit, file));
    return column ?? '';
  };

  const columns = {
    name: dialect.name.length === 0 ? null : require(dialect.name),
    kind: require(dialect.kind),
    code: require(dialect.code),
    municipality: find(dialect.municipality),
  };
  const changeFlag = header.find((name) => dialect.changeFlag.test(name)) ?? null;
  if (changeFlag !== null) used.add(changeFlag);
  const figures = new Map<string, string>();
  for (const [indicator, topic] of Object.entries(dialect.figures)) {
    const column = (needed.includes(indicator) ? require : find)(stemsOf(topic), topic.unit);
    if (column) figures.set(indicator, column);
  }

  const skipped = header.filter((name) => !used.has(name) && !isCodeToo(name));
  if (skipped.length > 0) issues.push(skippedColumns(skipped, file));
  return { columns: { ...columns, changeFlag, figures } satisfies KeyFigureColumns, issues };
}

/** The same code again in another form, and the numbers of the lines: they say nothing more. */
const isCodeToo = (name: string) => /^(gwb_code.*|Codering_\d+|ID|line)$/i.test(name);

function missingColumn(stem: string, unit: string | undefined, file: string): Issue {
  const column = unit === undefined ? stem : `${stem} (${unit})`;
  return error(
    'MISSING_COLUMN',
    { file, line: null, column },
    `The file has no column "${column}".`,
    'Download the table again from StatLine as CSV, with this topic selected; docs/own-data.md says which forms are read.',
  );
}

export function skippedColumns(skipped: readonly string[], file: string): Issue {
  const shown = skipped.slice(0, 10).join(', ');
  const more = skipped.length > 10 ? ` and ${skipped.length - 10} more` : '';
  const message = `Columns that were not read (${skipped.length}): ${shown}${more}.`;
  return note('SKIPPED_COLUMNS', { file, line: null, value: String(skipped.length) }, message);
}
