import type { AreaFiguresRecord, FigureRecord } from '../../area/area-record.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { assumed, error, note } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readFigure } from '../value/read-figure.ts';
import { splitUnit } from './key-figure-dialects.ts';

/** Ends of the topic paths: CBS moves this table's topics under other ones, and gives shares of the same bands too. */
const bands: readonly Band[] = [
  {
    indicator: 'AGED_0_5',
    stem: /(^|\/)Leeftijdsgroepen\/(Jonger dan 5|0 tot 5) jaar$/,
    title: 'Leeftijdsgroepen/Jonger dan 5 jaar (aantal)',
  },
  {
    indicator: 'AGED_5_10',
    stem: /(^|\/)Leeftijdsgroepen\/5 tot 10 jaar$/,
    title: 'Leeftijdsgroepen/5 tot 10 jaar (aantal)',
  },
  {
    indicator: 'AGED_10_15',
    stem: /(^|\/)Leeftijdsgroepen\/10 tot 15 jaar$/,
    title: 'Leeftijdsgroepen/10 tot 15 jaar (aantal)',
  },
  { indicator: 'AGED_15_20', stem: /(^|\/)Leeftijdsgroepen\/15 tot 20 jaar$/, title: null },
  { indicator: 'AGED_20_25', stem: /(^|\/)Leeftijdsgroepen\/20 tot 25 jaar$/, title: null },
  { indicator: 'AGED_25_45', stem: /(^|\/)Leeftijdsgroepen\/25 tot 45 jaar$/, title: null },
];

interface Band {
  readonly indicator: string;
  readonly stem: RegExp;
  /** As it is asked for when it lacks; null: then those ages are not known. */
  readonly title: string | null;
}
const periodColumn = 'Perioden';
const nameColumn = "Regio's";

interface Options {
  readonly file: string;
  readonly edition: number;
}

/**
 * CBS, Regionale kerncijfers Nederland (70072ned): people of municipalities in bands of five years, and older ones in a
 * wider band. The table has names only, and a line for every municipality there ever was; those that are no more have
 * empty cells.
 */
export function understandAgeBands(
  header: readonly string[],
  options: Options,
): Understanding<CsvRow, AreaFiguresRecord> {
  const columns = new Map<string, string>();
  const issues: Issue[] = [];
  const missing = (column: string) => issues.push(missingColumn(column, options.file));
  for (const column of [periodColumn, nameColumn]) if (!header.includes(column)) missing(column);
  for (const { indicator, stem, title } of bands) {
    const column = header.find((name) => stem.test(splitUnit(name)[0]) && splitUnit(name)[1] === 'aantal');
    if (column !== undefined) columns.set(indicator, column);
    else if (title !== null) missing(title);
  }
  if (issues.length > 0) return { issues, understand: null };
  const told = new Set<number>();
  return {
    issues,
    understand(row) {
      const reading = understandLine(row, columns, options);
      const period = reading.records[0]?.period ?? options.edition;
      if (period === options.edition || told.has(period)) return reading;
      told.add(period);
      return { ...reading, issues: [...reading.issues, otherYear(row.line, period, options)] };
    },
  };
}

function understandLine(
  { line, cells }: CsvRow,
  columns: ReadonlyMap<string, string>,
  { file, edition }: Options,
): Reading<AreaFiguresRecord> {
  const name = cells.get(nameColumn) ?? '';
  const at = { file, line, value: name };
  const [, year] = /^(\d{4})(?:\D|$)/.exec(cells.get(periodColumn) ?? '') ?? [];
  if (name === '')
    return readingOf(file, line, [], [error('NO_NAME', at, 'The line has no name of a region.')]);
  if (year === undefined) {
    const period = { file, line, column: periodColumn, value: cells.get(periodColumn) ?? '' };
    return readingOf(file, line, [], [error('BAD_PERIOD', period, `"${period.value}" is no year.`)]);
  }
  if (otherRegion.test(name)) {
    return readingOf(file, line, [], [note('OTHER_REGION', at, `"${name}" is no municipality.`)]);
  }
  const issues: Issue[] = [];
  const figures: FigureRecord[] = [];
  for (const [indicator, column] of columns) {
    const text = cells.get(column) ?? '';
    const figure = readFigure(text);
    if (figure) figures.push({ indicator, ...figure });
    else issues.push(error('NOT_A_FIGURE', { file, line, column, value: text }, `"${text}" is no figure.`));
  }
  if (issues.length === 0 && figures.every(({ value }) => value === null)) {
    const message = `"${name}" has no figures in ${year}: it was no municipality then.`;
    return readingOf(file, line, [], [note('NO_FIGURES', at, message)]);
  }
  const level = name === 'Nederland' ? 'COUNTRY' : 'MUNICIPALITY';
  const record = { name, edition, period: Number(year), level, within: null, figures } as const;
  return readingOf(file, line, [{ type: 'area-figures', ...record }], issues);
}

/** Parts of the country, provinces and COROP areas, as CBS marks them: "Groningen (PV)". */
const otherRegion = /\((LD|PV|CR)\)$/;

const missingColumn = (column: string, file: string) =>
  error(
    'MISSING_COLUMN',
    { file, line: null, column },
    `The file has no column "${column}".`,
    'Download Regionale kerncijfers Nederland again from StatLine as CSV, with this topic and the regions in the rows.',
  );

const otherYear = (line: number, period: number, { file, edition }: Options) =>
  assumed(
    'OTHER_YEAR',
    { file, line, column: periodColumn, value: String(period) },
    `The figures are of ${period}, the areas of edition ${edition}.`,
    `the municipalities of ${edition} had the ages of ${period}`,
  );
