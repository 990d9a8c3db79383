import { writeFileSync } from 'node:fs';
import { getDataset } from '../../src/exchange/datasets.ts';
import { importFiles } from '../../src/exchange/import-files.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { aChildminder, aPlace, type ChildcareCells, childcareFile, olderColumns } from './childcare-file.ts';
import { aboutRuns, dump, moments } from './dump.ts';
import { importingInto } from './importing.ts';
import { temporaryFolder } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

/** In Nergenshuizen, which has two neighbourhoods in its western district. */
const here = { cbs_code: '9902' };
const places = (count: number): ChildcareCells[] =>
  Array.from({ length: count }, (_, index) =>
    aPlace({ ...here, lrk_id: String(990_000_001 + index), ve: index === 0 ? 'Ja' : 'Nee' }),
  );

const bringIn = (cells: readonly ChildcareCells[], factsOn: string) =>
  importer.bringIn('childcare', { 'export_opendata_lrk.csv': childcareFile(cells) }, { factsOn });

async function facility(key: string, asOf: string) {
  const query = `query($id: ID, $asOf: Date) { facility(id: $id, asOf: $asOf) {
    status kind { code } alsoProvides { code } organisation { name identifiers { value } } address { postcode municipalityCode }
    capacity { places { value status } } identifiers { scheme value } validity { from until }
  } }`;
  return (await api.ask(query, { id: facilityId('src_lrk', key), asOf })).data.facility;
}

describe('the childcare register', () => {
  test('comes in whole, with childminders counted; what a later edition lacks is closed, not deleted', async () => {
    const childminders = Array.from({ length: 30 }, () => aChildminder());
    const first = await bringIn([...childminders, ...places(10)], '2026-06-01');
    expect(first).toMatchObject({ outcome: 'LOADED', lines: 40, closed: 0 });
    expect(first.issues).toMatchObject([
      {
        code: 'CHILDMINDER_SKIPPED',
        line: null,
        value: 'VGO',
        message: '30 times: A childminder is not kept here.',
      },
    ]);
    const later = await bringIn([...places(9), aChildminder()], '2026-09-01');
    expect(later).toMatchObject({ outcome: 'LOADED', lines: 10, updated: 0, unchanged: 9, closed: 1 });
    const statuses = await Promise.all(
      ['2026-08-31', '2026-09-01'].map(async (day) => (await facility('990000010', day)).status),
    );
    expect(statuses).toEqual(['ACTIVE', 'CLOSED']);
  });

  test('says of a place what it is, who runs it, and how many children it may take', async () => {
    expect(await facility('990000001', '2026-09-01')).toEqual({
      status: 'ACTIVE',
      kind: { code: 'KDV' },
      alsoProvides: [{ code: 'PEUTEROPVANG_VE' }],
      organisation: { name: 'Stichting Kinderopvang De Linde', identifiers: [{ value: '98765432' }] },
      address: { postcode: '2517 KK', municipalityCode: 'GM9902' },
      capacity: { places: { value: 48, status: 'MEASURED' } },
      identifiers: [
        { scheme: 'BAG', value: '0518010000999999' },
        { scheme: 'LRK', value: '990000001' },
      ],
      validity: { from: '2015-09-01', until: null },
    });
  });

  test('makes sure what is absent, and tells of how many places it is not known where they stand', async () => {
    const query = `{ area(code: "BU99020101") { ... on Neighbourhood { coverage(kinds: ["BSO", "KDV", "PEUTEROPVANG_VE"]) {
      facilityKind { code } presence { status basis unlocated }
    } } } }`;
    const told = (code: string, unlocated: number) => ({
      facilityKind: { code },
      presence: { status: 'ABSENT_CONFIRMED', basis: 'COMPLETE_REGISTER', unlocated },
    });
    expect((await api.ask(query)).data.area.coverage).toEqual([
      told('BSO', 0),
      told('KDV', 9),
      told('PEUTEROPVANG_VE', 1),
    ]);
  });

  test('that comes in again changes nothing', async () => {
    const without = { tables: aboutRuns, columns: moments };
    const before = await dump(api.database, without);
    const again = await bringIn([...places(9), aChildminder()], '2026-09-01');
    expect(again).toMatchObject({ outcome: 'UNCHANGED', inserted: 0, updated: 0, closed: 0 });
    expect(await dump(api.database, without)).toEqual(before);
  });

  test('is read in windows-1252 too, and a place that was struck off is closed from that day', async () => {
    const folder = temporaryFolder();
    const text = childcareFile(
      [
        aPlace({
          lrk_id: '990000077',
          actuele_naam_oko: 'Crèche ’t Lindeblad',
          status: 'Uitgeschreven',
          uitschrijfdatum: '01-07-2020',
        }),
      ],
      olderColumns.map((column) => (column === 'vve' ? 've' : column)),
    );
    const path = folder.write('export_opendata_lrk.csv', '');
    writeFileSync(path, Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'));
    const dataset = getDataset('childcare');
    const run = await importFiles(api.database, {
      ...{ files: [path], edition: null, factsOn: '2026-09-01', today: '2026-10-15', dryRun: false },
      ...{ isSample: false, onProgress: () => {} },
      dataset: { ...dataset, source: { ...dataset.source, code: 'lrk_2020' }, complete: null },
    });
    folder.remove();
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 1, issues: [] });
    const query = 'query($id: ID, $asOf: Date) { facility(id: $id, asOf: $asOf) { name status } }';
    const on = async (asOf: string) =>
      (await api.ask(query, { id: facilityId('src_lrk_2020', '990000077'), asOf })).data.facility;
    expect(await on('2020-06-30')).toEqual({ name: 'Crèche ’t Lindeblad', status: 'ACTIVE' });
    expect(await on('2020-07-01')).toMatchObject({ status: 'CLOSED' });
  });
});
