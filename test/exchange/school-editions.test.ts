import { join } from 'node:path';
import { sql } from 'kysely';
import { ask } from '../../src/database/rows.ts';
import { getDataset } from '../../src/exchange/datasets.ts';
import { schoolCsv } from '../../src/exchange/facility/understand-schools.ts';
import { readCsvRecords } from '../../src/exchange/file/read-records.ts';
import { importFiles } from '../../src/exchange/import-files.ts';
import { readingOf } from '../../src/exchange/reading/understanding.ts';
import { apiOn } from '../ask-sample.ts';
import { describeWithData } from '../real-data.ts';
import { dump, moments, readAsOperator } from './dump.ts';

const addresses = '02.-alle-schoolvestigingen-basisonderwijs';

/** What telephone numbers and postal addresses say is not kept. */
const notKept = /^TELEFOONNUMMER$|CORRESPONDENTIEADRES$/;

async function linesOf(path: string) {
  const lines = new Map<string, ReadonlyMap<string, string>>();
  const asRead = readCsvRecords(
    path,
    (_, file) => ({ issues: [], understand: ({ line, cells }) => readingOf(file, line, [cells]) }),
    schoolCsv,
  );
  for await (const { records } of asRead) {
    for (const cells of records) lines.set(cells.get('VESTIGINGSCODE')!, cells);
  }
  return lines;
}

const differs = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string> | undefined) =>
  [...one].filter(([column, cell]) => other?.get(column) !== cell).map(([column]) => column);

describeWithData('the primary schools of April and of August 2026', (data) => {
  const april = join(data, `duo/${addresses}_2026-04.csv.gz`);
  const august = join(data, `duo/${addresses}_2026-08.csv.gz`);
  const api = apiOn('EMPTY');

  const bringIn = (path: string, factsOn: string, dataset = 'schools') =>
    importFiles(api.database, {
      ...{ dataset: getDataset(dataset), files: [path], edition: null, factsOn, today: '2026-11-25' },
      ...{ dryRun: false, isSample: false, onProgress: () => {} },
    });

  test('differ in 17 that are new, 2 that are gone and 63 lines, 8 of them in nothing that is kept', async () => {
    const [before, after] = await Promise.all([linesOf(april), linesOf(august)]);
    const changed = [...before]
      .map(([code, cells]) => differs(cells, after.get(code) ?? cells))
      .filter((columns) => columns.length > 0);
    expect([...after.keys()].filter((code) => !before.has(code))).toHaveLength(17);
    expect([...before.keys()].filter((code) => !after.has(code))).toEqual(['32GV00', '32HW00']);
    expect(changed).toHaveLength(63);
    expect(changed.filter((columns) => columns.every((column) => notKept.test(column)))).toHaveLength(8);
  });

  test('come in one after the other: what is gone is closed from its day on, and not deleted', async () => {
    expect(await bringIn(april, '2026-04-18')).toMatchObject({
      ...{ outcome: 'LOADED', inserted: 6_107 },
    });
    expect(await bringIn(august, '2026-08-04')).toMatchObject({
      ...{
        outcome: 'LOADED',
        lines: 6_122,
        inserted: 17,
        updated: 55,
        unchanged: 6_050,
        closed: 2,
      },
    });
    const state = await dump(api.database, {
      tables: ['source', 'import_run', 'import_issue'],
      columns: moments,
    });
    expect(await bringIn(august, '2026-08-04')).toMatchObject({ outcome: 'UNCHANGED', inserted: 0 });
    expect(
      await dump(api.database, { tables: ['source', 'import_run', 'import_issue'], columns: moments }),
    ).toEqual(state);

    const query = `query($code: String!, $asOf: Date) { facility(identifier: { scheme: "BRIN_VESTIGING", value: $code }, asOf: $asOf) { name status } }`;
    const gone = async (asOf: string) => (await api.ask(query, { code: '32HW00', asOf })).data.facility;
    expect(await gone('2026-08-03')).toEqual({ name: 'obs de Gouwe', status: 'ACTIVE' });
    expect(await gone('2026-08-04')).toEqual({ name: 'obs de Gouwe', status: 'CLOSED' });
  }, 240_000);

  test('stand 198 at 92 addresses that they share, and none of them is taken for another', async () => {
    const [shared] = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<{ addresses: number; schools: number }>`
          select count(*)::int as addresses, sum(schools)::int as schools from (
            select count(*) as schools from facility f
            join facility_status s on s.facility_id = f.id and s.valid @> '2026-08-04'::date and s.status = 'ACTIVE'
            group by f.postcode, f.house_number having count(*) > 1) as shared`,
      ),
    );
    expect(shared).toEqual({ addresses: 92, schools: 198 });
  });

  test('have pupils since 1996: of 6,093 of them, also of one that is gone; 3,644 other locations are told once', async () => {
    const file = '06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging_2026-08.csv.gz';
    const run = await bringIn(join(data, 'duo', file), '2026-08-04', 'pupils');
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 9_737, inserted: 6_093 });
    expect(run.issues).toMatchObject([{ severity: 'NOTE', code: 'UNKNOWN_SCHOOLS' }]);
    expect(run.issues[0]?.message).toMatch(
      /^3644 of 9737 school locations are not known here \(BO 1878, VSO 567, SBO 497, SO\/VSO 355, SO 347\)/,
    );
    const query = `{ facility(identifier: { scheme: "BRIN_VESTIGING", value: "10KN00" }) { pupils(from: 2024) { period value } } }`;
    expect((await api.ask(query)).data.facility.pupils).toEqual([
      { period: '2024', value: 319 },
      { period: '2025', value: 316 },
    ]);
  }, 240_000);
});
