import type { SheetData } from 'write-excel-file/node';
import { columnLetters } from '../file/workbook-place.ts';
import { explanationSheet, wordSheet } from '../reading/sheets-for-people.ts';
import { exampleOf, type WordList, wordLists } from './sheet-explanation.ts';
import type { SheetLanguage, SheetTemplate } from './templates.ts';
import { type SheetToWrite, writeWorkbook } from './write-workbook.ts';

/** Lines of a sheet that take what is typed as text: `01234567` keeps its zero, and `1-2-2026` its order. */
const linesReady = 300;

/**
 * Sheets to fill in as a workbook (.xlsx), with a sheet that explains every column with an example, and one with the
 * words of the closed lists.
 */
export function writeTemplate(sheets: readonly SheetTemplate[], language: SheetLanguage): Promise<Buffer> {
  const lists = listsIn(sheets);
  const ranges = rangesOf(lists, language);
  return writeWorkbook([
    ...sheets.map((sheet) => emptySheet(sheet, language, ranges)),
    explanationOf(sheets, language),
    wordsOf(lists, language),
  ]);
}

/** One sheet as CSV: its header. UTF-8 with a byte order mark, by which Excel knows it. */
export const writeCsvTemplate = ({ columns }: SheetTemplate, language: SheetLanguage): string =>
  `\uFEFF${columns.map(({ name }) => name[language]).join(';')}\r\n`;

function emptySheet(
  { title, columns }: SheetTemplate,
  language: SheetLanguage,
  ranges: ReadonlyMap<WordList, string>,
): SheetToWrite {
  const line = columns.map(() => ({ value: '', type: String, format: '@' }) as const);
  return {
    name: title[language],
    header: columns.map(({ name }) => name[language]),
    widths: columns.map(({ name }) => Math.max(12, name[language].length + 3)),
    lines: Array.from({ length: linesReady }, () => line) satisfies SheetData,
    choices: columns.flatMap((column, index) => {
      const letters = columnLetters(index + 1);
      const from = column.words && !column.isList ? ranges.get(column.words) : undefined;
      return from === undefined ? [] : [{ cells: `${letters}2:${letters}${linesReady + 1}`, from }];
    }),
  };
}

/** Where in the sheet of words each list stands, in the column of this language. */
function rangesOf(lists: readonly WordList[], language: SheetLanguage): ReadonlyMap<WordList, string> {
  const column = { nl: 'C', en: 'D' }[language];
  const ranges = new Map<WordList, string>();
  let row = 2;
  for (const list of lists) {
    const last = row + wordLists[list].vocabulary.terms.length - 1;
    ranges.set(list, `${wordSheet[language]}!$${column}$${row}:$${column}$${last}`);
    row = last + 1;
  }
  return ranges;
}

const words = {
  nl: {
    header: ['blad', 'kolom', 'nodig', 'wat er komt', 'woorden uit de lijst', 'voorbeeld'],
    isNeeded: 'ja',
    wordHeader: ['lijst', 'code', 'Nederlands', 'Engels', 'betekenis'],
  },
  en: {
    header: ['sheet', 'column', 'needed', 'what goes in it', 'words of the list', 'example'],
    isNeeded: 'yes',
    wordHeader: ['list', 'code', 'Dutch', 'English', 'meaning'],
  },
};

function explanationOf(sheets: readonly SheetTemplate[], language: SheetLanguage): SheetToWrite {
  const { header, isNeeded } = words[language];
  const lines = sheets.flatMap(({ title, columns }) =>
    columns.map((column) => [
      title[language],
      column.name[language],
      column.isNeeded ? isNeeded : '',
      column[language],
      column.words ? wordLists[column.words][language] : '',
      exampleOf(column, language),
    ]),
  );
  return { name: explanationSheet[language], header, widths: [16, 26, 8, 90, 28, 40], lines };
}

const listsIn = (sheets: readonly SheetTemplate[]): WordList[] => [
  ...new Set(sheets.flatMap(({ columns }) => columns.flatMap((column) => column.words ?? []))),
];

function wordsOf(lists: readonly WordList[], language: SheetLanguage): SheetToWrite {
  const lines = lists.flatMap((list) =>
    wordLists[list].vocabulary.terms.map((term) => [
      wordLists[list][language],
      term.code,
      term.nl,
      term.en,
      term.definition?.[language] ?? '',
    ]),
  );
  return {
    name: wordSheet[language],
    header: words[language].wordHeader,
    widths: [28, 30, 40, 40, 90],
    lines,
  };
}
