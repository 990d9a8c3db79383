import { gzipSync } from 'node:zlib';
import { type MadeSheet, partsOf, workbookOf } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const million = 1_000_000;
const header = 'sleutel;naam;soort;status';
const collection = (features: string) => `{"type":"FeatureCollection","features":[${features}]}`;
const team: MadeSheet = { name: 'Teams', rows: [header.split(';'), ['t1', 'A', 'BSO', 'actief']] };
const parts = partsOf([team]);
const sheetXml = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string) => zipOf({ ...parts, [sheetXml]: xml });

/** A zip that says a file in it is smaller than it is. */
function lyingZip(): Buffer {
  const zip = zipOf({ 'a.csv': `${header}\n${'t1;A;BSO;actief\n'.repeat(1_000)}` });
  zip.writeUInt32LE(40, zip.indexOf('PK\x01\x02') + 24);
  return zip;
}

/** A workbook of which one program could read another sheet than the next. */
function doubledPart(): Buffer {
  const zip = zipOf({ ...parts, 'xl/worksheets/sheet9.xml': '<a/>' });
  return Buffer.from(zip.toString('latin1').replaceAll('sheet9.xml', 'sheet1.xml'), 'latin1');
}

/** What each is, the dataset it is said to be, how it is made, and what is said of it in the end. */
export const hostileFiles: readonly [
  what: string,
  dataset: string,
  make: () => string | Buffer,
  verdict: RegExp,
][] = [
  [
    'text in UTF-16',
    'facilities',
    () => Buffer.from(`\uFEFF${header}\n`, 'utf16le'),
    /^UNREADABLE_FILE File is UTF-16/,
  ],
  [
    'text in UTF-16 that does not say so',
    'facilities',
    () => Buffer.from(header, 'utf16le'),
    /^BAD_CHARACTERS /,
  ],
  ['text in UTF-7', 'facilities', () => `+/v8-${header}\n`, /^MISSING_COLUMN .*"sleutel"/],
  [
    'UTF-8 that is damaged on the way',
    'facilities',
    () => Buffer.concat([Buffer.from(`${header}\né;A;BSO;\n`), Buffer.from([0xc3, 0x28, 0x0a])]),
    /^UNREADABLE_FILE File is UTF-8, but not on line 3/,
  ],
  ['a NUL in a cell', 'facilities', () => `${header}\nt1;A\u0000B;BSO;actief\n`, /^BAD_CHARACTERS line 2 /],
  [
    'half a character in a cell',
    'boundaries',
    () => collection('{"properties":{"code":"GM0034","naam":"\\ud800"},"geometry":null}'),
    /^(BAD_CHARACTERS|NO_GEOMETRY) /,
  ],
  [
    'a quote that is never closed',
    'facilities',
    () => `${header}\nt1;"${'x\n'.repeat(10 * million)}`,
    /^UNREADABLE_CSV .*10000000/,
  ],
  ['a line that never ends', 'facilities', () => 'x'.repeat(20 * million), /^UNREADABLE_CSV /],
  [
    'a header of a million columns',
    'facilities',
    () => `${';'.repeat(million)}\n`,
    /^TOO_MANY_COLUMNS .*1000001 columns; at most 1000 /,
  ],
  [
    'lines of nothing but separators',
    'facilities',
    () => `${header}\n${`${';'.repeat(2 * million)}\n`.repeat(40)}`,
    /^TOO_MANY_COLUMNS Line 2 has 2000001 cells; at most 1000 /,
  ],
  [
    'a cell of a million characters',
    'facilities',
    () => `${header}\nt1;${'x'.repeat(million)};BSO;actief\n`,
    /^CELL_TOO_LONG line 2 .*1000000 characters; at most 2000 /,
  ],
  [
    'a gzip bomb',
    'facilities',
    () => gzipSync(`${header}\n${'\n'.repeat(24 * million)}`),
    /^BEYOND_LIMIT .*more than 20 MB and more than 200 times/,
  ],
  ['a gzip in a gzip', 'facilities', () => gzipSync(gzipSync(header)), /^UNREADABLE_FILE .*packed again/],
  [
    'a zip bomb',
    'boundaries',
    () => zipOf({ 'a.json': ' '.repeat(24 * million) }),
    /^BEYOND_LIMIT .*200 times/,
  ],
  ['a zip that lies about its size', 'facilities', lyingZip, /^UNREADABLE_FILE .*too many bytes/],
  [
    'a zip in a zip',
    'facilities',
    () => zipOf({ 'a.csv': zipOf({ 'b.csv': header }) }),
    /^UNREADABLE_FILE .*packed again/,
  ],
  [
    'a zip of very many files',
    'facilities',
    () => zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.csv`, '']))),
    /^BEYOND_LIMIT .*10001 files; at most 10000/,
  ],
  [
    'a zip with a name that leads elsewhere',
    'facilities',
    () => zipOf({ '../../a.csv': header }),
    /^UNREADABLE_FILE .*invalid relative path/,
  ],
  [
    'JSON that is very deep',
    'boundaries',
    () => collection('['.repeat(million)),
    /^BEYOND_LIMIT .*more than 50 deep/,
  ],
  [
    'JSON that is very deep in a geometry',
    'boundaries',
    () => collection(`{"geometry":{"coordinates":${'['.repeat(million)}`),
    /^BEYOND_LIMIT .*more than 50 deep/,
  ],
  [
    'a geometry of very many positions',
    'boundaries',
    () => collection(`{"geometry":{"coordinates":[[${'[5,52],'.repeat(0.6 * million)}[5,52]]]}}`),
    /^BEYOND_LIMIT .*500000 positions/,
  ],
  [
    'a geometry that breaks off',
    'boundaries',
    () => collection('{"geometry":{"coordinates":[[[5,'),
    /^UNREADABLE_JSON /,
  ],
  [
    'a workbook that is a bomb',
    'partners',
    () => withSheet(`<a>${' '.repeat(24 * million)}</a>`),
    /^BEYOND_LIMIT .*200 times/,
  ],
  [
    'entities that grow without end',
    'partners',
    () => withSheet('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'),
    /^UNREADABLE_FILE .*sheet1\.xml in it declares types of its own/,
  ],
  [
    'an entity that reads another file',
    'partners',
    () => withSheet('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'),
    /^UNREADABLE_FILE .*declares types/,
  ],
  [
    'XML that is very deep',
    'partners',
    () => withSheet('<a>'.repeat(million)),
    /^BEYOND_LIMIT .*more than 100 deep/,
  ],
  [
    'a workbook that is not UTF-8',
    'partners',
    () => zipOf({ ...parts, [sheetXml]: Buffer.from('<a>\u00e9</a>', 'latin1') }),
    /^UNREADABLE_FILE .*sheet1\.xml in it is not UTF-8/,
  ],
  [
    'a workbook of very many sheets',
    'partners',
    () => workbookOf(Array.from({ length: 101 }, (_, n) => ({ name: `${n}`, rows: [] }))),
    /^BEYOND_LIMIT .*more than 100 sheets/,
  ],
  [
    'a sheet of very many columns',
    'partners',
    () => workbookOf([{ name: 'A', rows: [Array.from({ length: 1_001 }, (_, n) => `k${n}`)] }]),
    /^TOO_MANY_COLUMNS .*1001 columns/,
  ],
  ['a workbook with a part twice', 'partners', doubledPart, /^UNREADABLE_FILE .*sheet1\.xml is in it twice/],
  [
    'a text for a formula',
    'partners',
    () => workbookOf([{ ...team, rows: [...team.rows, ["=cmd|'/c calc'!A0", 'B', '=1+1', '']] }]),
    /^UNKNOWN_KIND line 3 "=1\+1" is no kind/,
  ],
];
