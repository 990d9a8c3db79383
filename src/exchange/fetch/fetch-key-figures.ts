import { type Fetching, fetchPage, type Page } from './fetching.ts';
import { addressOf } from './publishers.ts';

/** A table of CBS with the key figures of one year. */
export interface KeyFigureTable {
  readonly id: string;
  readonly edition: number;
}

/**
 * More than 10,000 cells in one answer are refused with a 500. The table has about 125 columns, and half as much again
 * would still fit.
 */
const rowsOfAPage = 50;
/** Amsterdam, the largest, has about 650 areas. */
const mostPages = 100;

/**
 * The table of a year, or of the newest when none is given. The year is read from the title: ids follow no order. Null
 * when CBS has no such table.
 */
export async function findKeyFigureTable(
  fetching: Fetching,
  edition: number | null,
): Promise<KeyFigureTable | null> {
  const title = 'Kerncijfers wijken en buurten';
  const asked = { $filter: `substringof('${title}',Title)`, $select: 'Identifier,Title', $format: 'json' };
  const { list } = await fetchRows(fetching, 'ODataCatalog/Tables', asked, 'tables.json');
  const tables = list.flatMap(({ Identifier: id, Title }): KeyFigureTable[] => {
    const year = /^Kerncijfers wijken en buurten (\d{4})$/.exec(String(Title).trim())?.[1];
    return typeof id === 'string' && /^\w+$/.test(id) && year ? [{ id, edition: Number(year) }] : [];
  });
  const newestFirst = tables.toSorted((one, other) => other.edition - one.edition);
  return newestFirst.find((table) => edition === null || table.edition === edition) ?? null;
}

/**
 * The key figures of a municipality, its districts and neighbourhoods: first the names of the areas, which the table
 * itself does not have, then its rows, a page a file, all as CBS gives them. Null when the table has no such
 * municipality. Without the country: a file that has it is taken for that of all municipalities.
 */
export async function fetchKeyFigures(
  fetching: Fetching,
  { id, edition }: KeyFigureTable,
  municipality: string,
): Promise<readonly string[] | null> {
  const number = municipality.slice(2);
  const kinds = ['GM', 'WK', 'BU'].map((kind) => `startswith(Key,'${kind}${number}')`);
  const names = await fetchRows(
    fetching,
    `ODataApi/odata/${id}/WijkenEnBuurten`,
    { $filter: kinds.join(' or '), $select: 'Key,Title', $format: 'json' },
    `gebieden-${edition}-${municipality}.json`,
  );
  if (!names.list.some(({ Key }) => String(Key).trim() === municipality)) return null;

  const paths = [names.path];
  const $filter = `substring(WijkenEnBuurten,2,4) eq '${number}'`;
  for (let page = 0; page < mostPages; page += 1) {
    const { path, list } = await fetchRows(
      fetching,
      `ODataApi/odata/${id}/TypedDataSet`,
      { $filter, $top: String(rowsOfAPage), $skip: String(page * rowsOfAPage), $format: 'json' },
      `kerncijfers-${edition}-${municipality}-${page + 1}.json`,
    );
    if (list.length > 0) paths.push(path);
    if (list.length < rowsOfAPage) return paths;
  }
  throw new Error(`CBS gives more than ${mostPages * rowsOfAPage} areas of ${municipality}, which cannot be`);
}

function fetchRows(
  fetching: Fetching,
  path: string,
  asked: Readonly<Record<string, string>>,
  file: string,
): Promise<Page> {
  const address = addressOf(fetching.addresses.cbs, path, asked);
  return fetchPage(fetching, { address, publisher: 'cbs', file, listed: 'value' });
}
