import { columnLetters } from '../../src/exchange/file/workbook-place.ts';
import { zipOf } from './zip-of.ts';

/** A cell as Excel stores it: a text, a number, nothing, or with a type, a style, a formula. */
export type Stored =
  | string
  | number
  | null
  | { readonly t?: string; readonly s?: number; readonly f?: string; readonly v?: string | number };

export interface MadeSheet {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** A row of null is left out, so that the next has a number higher. */
  readonly rows: readonly (readonly Stored[] | null)[];
  readonly merged?: readonly string[];
}

/** Styles by their place in the list: none, two days, a register's number, a time, a percentage. */
export const styles = { plain: 0, day: 1, dutchDay: 2, number: 3, time: 4, percent: 5 } as const;

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a workbook by path (ECMA-376), so that a test can change one of them. */
export function partsOf(
  sheets: readonly MadeSheet[],
  { contentType = kind, date1904 = false } = {},
): Record<string, string> {
  const shared: string[] = [];
  const parts = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, shared),
  ]);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const relationsXml = (...list: string[]) =>
    xml(`<Relationships xmlns="${office}/package/2006/relationships">${list.join('')}</Relationships>`);
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    ),
    '_rels/.rels': relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationsXml(
      ...sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relation('styles', 'styles', '/xl/styles.xml'),
      relation('texts', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="00000000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[
        0, 14, 164, 165, 20, 10,
      ]
        .map((id) => `<xf numFmtId="${id}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': xml(
      `<sst xmlns="${main}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ),
    ...Object.fromEntries(parts),
  };
}

export const workbookOf = (sheets: readonly MadeSheet[], options?: Parameters<typeof partsOf>[1]): Buffer =>
  zipOf(partsOf(sheets, options));

function sheetXml({ rows, merged = [] }: MadeSheet, shared: string[]): string {
  const cells = rows.map((row, index) =>
    row
      ? `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${index + 1}`, shared)).join('')}</row>`
      : '',
  );
  const mergedXml = merged.map((place) => `<mergeCell ref="${place}"/>`).join('');
  return xml(
    `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${mergedXml}</mergeCells>` : ''}</worksheet>`,
  );
}

function cellXml(cell: Stored, place: string, shared: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const { t, s, f, v } = cell;
  const attributes = `${t ? ` t="${t}"` : ''}${s === undefined ? '' : ` s="${s}"`}`;
  const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`;
  const value =
    v === undefined
      ? ''
      : t === 'inlineStr'
        ? `<is><t>${escaped(String(v))}</t></is>`
        : `<v>${escaped(String(v))}</v>`;
  return `<c r="${place}"${attributes}>${formula}${value}</c>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
