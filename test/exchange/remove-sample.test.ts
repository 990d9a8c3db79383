import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { shipped } from '../../src/command/as-operator.ts';
import type { Database } from '../../src/database/open-database.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { loadSample, removeSample } from '../../src/exchange/load-sample.ts';
import { setGapStatus } from '../../src/gap/status/set-gap-status.ts';
import { openOwnDatabase } from '../own-database.ts';
import { sampleDay } from '../prepared.ts';
import { type Dump, dump, moments, readAsOperator } from './dump.ts';
import { type Importer, importerInto } from './nowhere.ts';
import { anInventory, aRelation, aTeam, sheet } from './sheets.ts';

let database: Database;
let importer: Importer;
/** What holds where the sample never was, and only what is real came in. */
let withoutIt: Dump;
beforeAll(async () => {
  const neverHadIt = await openOwnDatabase({ prepared: 'EMPTY' });
  const importerThere = importerInto(neverHadIt);
  await bringReal(importerThere);
  withoutIt = await presentOf(neverHadIt);
  importerThere.end();
  await neverHadIt.close();
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
  importer = importerInto(database);
}, 120_000);
afterAll(async () => {
  importer.end();
  await database.close();
});

/** What is real: a town with teams, their relations, and a name that was corrected. */
async function bringReal(importInto: Importer): Promise<void> {
  await importInto.bringNowhere();
  const files = (naam: string) => ({
    'teams.csv': sheet([
      aTeam('strand', { naam, longitude: 4.005, latitude: 52.405, nauwkeurigheid: 'ADDRESS' }),
      aTeam('school', {
        soort: 'BASISSCHOOL',
        longitude: 4.015,
        latitude: 52.405,
        nauwkeurigheid: 'ADDRESS',
      }),
    ]),
    'relaties.csv': sheet([aRelation('strand', 'school')]),
    'inventarissen.csv': sheet([anInventory('KINDERWERK', 'GM9902')]),
  });
  await importInto.bringIn('partners', files('Strandteam'));
  await importInto.bringIn('partners', files('Team Strand'));
}

/** Everything by which the sample could still be known: its source, areas, facilities, organisations, runs. */
async function tracesOfSample(): Promise<string[]> {
  return readAsOperator(database, async (rows) => {
    const found = await ask(
      rows,
      sql<{ trace: string }>`
        select id as trace from source where is_sample
        union select x.id from area x join source s on s.id = x.source_id where is_sample
        union select x.code from area x join source s on s.id = x.source_id where is_sample
        union select x.id from facility x join source s on s.id = x.source_id where is_sample
        union select x.id from organisation x join source s on s.id = x.source_id where is_sample
        union select x.id from relation x join source s on s.id = x.source_id where is_sample
        union select x.id from import_run x join source s on s.id = x.source_id where is_sample`,
    );
    return found.map(({ trace }) => trace);
  });
}

const rowsThatName = (dumped: Dump, traces: readonly string[]) =>
  Object.entries(dumped).flatMap(([table, rows]) =>
    rows.filter((row) => traces.some((trace) => row.includes(`${trace}"`))).map((row) => `${table}: ${row}`),
  );

/** What holds now; what was found before, when a sample facility was the nearest, is not told. */
async function presentOf(one: Database): Promise<Dump> {
  const columns = moments.filter((column) => column !== 'recorded_until');
  const all = await dump(one, { tables: ['import_run', 'import_issue'], columns });
  return { ...all, finding: all.finding!.filter((row) => row.includes('"recorded_until": null')) };
}

describe('the sample municipality', () => {
  test('brought in again changes nothing', async () => {
    const before = await dump(database, { tables: ['import_run', 'import_issue', 'source'] });
    const runs = await loadSample(database, shipped, '2026-12-24');
    expect(runs.map((run) => run.outcome)).toEqual(Array(5).fill('UNCHANGED'));
    expect(await dump(database, { tables: ['import_run', 'import_issue', 'source'] })).toEqual(before);
  });

  test('taken away leaves nothing of it in any table, and what is real as if it had never been there', async () => {
    await bringReal(importer);
    // Something of the sample is corrected, and a real team is related to a sample school.
    const renamed = sheet([aTeam('kinderwerk-west', { naam: 'Kinderwerk Nieuw-West' })]);
    await importer.bringIn('partners', { 'teams.csv': renamed }, { source: 'voorbeeldstad', isSample: true });
    const [{ number }] = (await readAsOperator(database, (rows) =>
      ask(
        rows,
        sql<{ number: string }>`
          select scheme || ':' || value as number from facility_identifier where scheme = 'BRIN_VESTIGING' limit 1`,
      ),
    )) as [{ number: string }];
    const tie = await importer.bringIn('partners', { 'relaties.csv': sheet([aRelation('strand', number)]) });
    expect(tie).toMatchObject({ outcome: 'LOADED', inserted: 1 });

    // Something was decided about a gap in it.
    const gap = 'gap_pedagogische_basis_voorbeeld_N01_WK990105';
    const decision = { status: 'ACCEPTED', reason: 'de wijk ernaast is dichtbij' } as const;
    const who = { viewer: operator, scope: 'ALL', today: sampleDay } as const;
    await writing(database, writerSession(operator), (rows) => setGapStatus(rows, who, gap, decision));

    const traces = await tracesOfSample();
    expect(traces.length).toBeGreaterThan(1_000);
    expect(await removeSample(database, sampleDay)).toBe(1);

    const left = await dump(database);
    expect(rowsThatName(left, traces)).toEqual([]);
    expect(await presentOf(database)).toEqual(withoutIt);
  });

  test('is not there to be taken away a second time, and can come back', async () => {
    const before = await dump(database);
    expect(await removeSample(database, sampleDay)).toBe(0);
    expect(await dump(database)).toEqual(before);
    const runs = await loadSample(database, shipped, sampleDay);
    expect(runs.map((run) => run.outcome)).toEqual(Array(5).fill('LOADED'));
  });
});
