import { basename } from 'node:path';
import type { AreaFiguresRecord, AreaRecord } from '../../area/area-record.ts';
import { isOfficeFile } from '../file/open-workbook.ts';
import { peekText } from '../file/peek-text.ts';
import { type OnProgress, readBytes } from '../file/read-bytes.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { readJsonRows } from '../file/read-json-rows.ts';
import { csvRecords, featureRecords, understoodRows } from '../file/read-records.ts';
import { readText } from '../file/read-text.ts';
import { readWorkbookRecords } from '../file/read-workbook-records.ts';
import { error } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { asStatLine, yearOfStatWeb } from '../value/stat-web.ts';
import { formOf } from './key-figure-form.ts';
import { understandKeyFigures } from './understand-key-figures.ts';
import { understandMapAttributes } from './understand-map-attributes.ts';
import { understandNamedFigures } from './understand-named-figures.ts';

interface Options {
  readonly edition: number;
  /** Municipality in which names without codes are looked for. */
  readonly within: string | null;
  /** Of areas by code; a table of names adds to it, for the files behind it. */
  readonly names: Map<string, string>;
  readonly onProgress?: OnProgress;
}

type Readings = AsyncGenerator<Reading<AreaRecord | AreaFiguresRecord>>;

/** Long enough to hold what stands before the list of a JSON file. */
const enoughToTell = 20_000;

/** Kerncijfers wijken en buurten in whatever form CBS gives them; the file itself tells which it is. */
export async function* readKeyFigures(path: string, options: Options): Readings {
  const file = basename(path);
  const { edition, within, names } = options;
  const understand = (header: readonly string[], of: string) =>
    understandKeyFigures(header, { file: of, edition, names });
  if (await isOfficeFile(path)) {
    yield* readWorkbookRecords(path, understand, { isMeant: isOfWorkbook, onProgress: options.onProgress });
    return;
  }
  const { start, text } = await peekText(
    readText(readBytes(path, options.onProgress), file),
    (text) => text.length >= enoughToTell,
  );
  switch (formOf(start)) {
    case 'MAP':
      yield* featureRecords(text, file, (feature) => understandMapAttributes(feature, { file, edition }));
      return;
    case 'OPEN_DATA':
      yield* tableRecords(readJsonRows(text, file), file, options);
      return;
    case 'STAT_WEB': {
      const year = yearOfStatWeb(start);
      if (year !== null && year !== edition) yield otherYear(file, year, edition);
      else
        yield* csvRecords(asStatLine(text), file, (header) =>
          understandNamedFigures(header, { file, edition, within }),
        );
      return;
    }
    case 'TABLE_BY_R':
      yield* csvRecords(withNamedLines(text), file, (header) => understand(header, file));
      return;
    case 'TABLE':
      yield* csvRecords(text, file, (header) => understand(header, file));
  }
}

async function* withNamedLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  yield '"line"';
  let isFirst = true;
  for await (const chunk of text) {
    yield isFirst ? chunk.slice('""'.length) : chunk;
    isFirst = false;
  }
}

/** Rows that carry their own column names; the first tells which there are, and what the table is. */
async function* tableRecords(rows: AsyncIterable<CsvRow>, file: string, options: Options): Readings {
  const found = rows[Symbol.asyncIterator]();
  const { value: first, done } = await found.next();
  if (done) return;
  const all = startingWith(first, found);
  const isTableOfNames = first.cells.has('Key') && first.cells.has('Title');
  if (first.faults.length > 0) yield* understoodRows(all, file, () => readingOf(file, first.line, []));
  else if (isTableOfNames) {
    yield* understoodRows(all, file, ({ line, cells }) => {
      options.names.set((cells.get('Key') ?? '').toUpperCase(), cells.get('Title') ?? '');
      return readingOf(file, line, []);
    });
  } else {
    const { issues, understand } = understandKeyFigures([...first.cells.keys()], { file, ...options });
    if (issues.length > 0) yield readingOf(file, 1, [], issues);
    if (understand) yield* understoodRows(all, file, understand);
  }
}

async function* startingWith(first: CsvRow, rest: AsyncIterator<CsvRow>): AsyncGenerator<CsvRow> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** kwb-2024.xlsx has short names. */
const isOfWorkbook = (header: readonly string[]) => header.some((name) => /^gwb_?code/i.test(name));

const otherYear = (file: string, year: number, edition: number) =>
  readingOf(
    file,
    1,
    [],
    [
      error(
        'OTHER_YEAR',
        { file, line: null, value: String(year) },
        `The title of ${file} says ${year}, not ${edition}.`,
        `Import it with --edition ${year}, after the areas of that year.`,
      ),
    ],
  );
