import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AreaRecord } from '../area/area-record.ts';
import type { CsvRow } from './read-csv.ts';
import type { Reading } from './reading.ts';
import { understandKeyFigures } from './understand-key-figures.ts';
import { readingOf } from './understanding.ts';

/**
 * Columns of the table in OData, each by what StatLine calls it in its files. The number behind a name (`AantalInwoners_5`)
 * is its place, which moves from year to year.
 */
const stems: Readonly<Record<string, string>> = {
  WijkenEnBuurten: 'Regioaanduiding/Codering (code)',
  SoortRegio: 'Regioaanduiding/Soort regio (omschrijving)',
  IndelingswijzigingWijkenEnBuurten: 'Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)',
  AantalInwoners: 'Bevolking/Aantal inwoners (aantal)',
  k_0Tot15Jaar: 'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)',
  k_15Tot25Jaar: 'Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)',
  HuishoudensMetKinderen: 'Bevolking/Particuliere huishoudens/Huishoudens met kinderen (aantal)',
  HuishoudensMetEenLaagInkomen: 'Inkomen/Inkomen van huishoudens/Huishoudens met een laag inkomen (%)',
  MateVanStedelijkheid: 'Stedelijkheid/Mate van stedelijkheid (code)',
};
/** The table has codes only; names are in a list beside it. */
const name = 'Wijken en buurten';

type OdataRow = Readonly<Record<string, unknown>>;

/**
 * Key figures as CBS' OData service gives them: the list of names of areas, then pages of rows. Read as the same table
 * in a file of StatLine is.
 */
export async function* readOdataFigures(
  [namePath, ...rowPaths]: readonly string[],
  {
    edition,
    onProgress,
  }: { readonly edition: number; onProgress(file: string, read: number, of: number): void },
): AsyncGenerator<Reading<AreaRecord>> {
  if (namePath === undefined) throw new Error('key figures need the list of areas and a page of rows');
  const names = new Map((await rowsIn(namePath)).map(({ Key, Title }) => [textOf(Key), textOf(Title)]));
  for (const path of rowPaths) {
    const file = basename(path);
    const rows = await rowsIn(path);
    const header = headerOf(rows[0] ?? {});
    const { issues, understand } = understandKeyFigures([name, ...header.values()], { file, edition });
    if (issues.length > 0) yield readingOf(file, 1, [], issues);
    if (!understand) return;
    for (const [index, row] of rows.entries()) yield understand(lineOf(row, index + 1, header, names));
    onProgress(file, rows.length, rows.length);
  }
}

async function rowsIn(path: string): Promise<readonly OdataRow[]> {
  const { value } = JSON.parse(await readFile(path, 'utf8'));
  return value;
}

/** StatLine's name by that of OData. Of two columns of one stem the first: ages of inhabitants come before all others. */
function headerOf(row: OdataRow): ReadonlyMap<string, string> {
  const found = Object.entries(stems).flatMap(([stem, column]): [string, string][] => {
    const key = Object.keys(row).find((one) => one.replace(/_\d+$/, '') === stem);
    return key === undefined ? [] : [[key, column]];
  });
  return new Map(found);
}

function lineOf(
  row: OdataRow,
  line: number,
  header: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): CsvRow {
  const cells = [...header].map(([key, column]): [string, string] => [column, textOf(row[key])]);
  return {
    line,
    cells: new Map([...cells, [name, names.get(textOf(row.WijkenEnBuurten)) ?? '']]),
    faults: [],
  };
}

/** Null where CBS does not tell, which its files say with a point. Codes and names are padded. */
const textOf = (value: unknown): string =>
  value === null || value === undefined ? '.' : String(value).trim();
