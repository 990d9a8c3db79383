import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { shipped } from '../../src/command/as-operator.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet } from '../../src/norm/load-norm-set.ts';
import { dump } from '../exchange/dump.ts';
import { type Importer, importerInto } from '../exchange/nowhere.ts';
import { openOwnDatabase } from '../own-database.ts';
import { knownLater } from './known-later.ts';
import { plainRows } from './plain-rows.ts';

let database: Database;
let importer: Importer;
beforeEach(async () => {
  database = await openOwnDatabase();
  importer = importerInto(database);
  await importer.bringNowhere();
});
afterEach(async () => {
  importer.end();
  await database.close();
});

const assessOn = (day: string) =>
  writing(database, writerSession(operator), (rows) => assessMunicipalities(rows, day));
const { looked, team } = knownLater(() => importer);

interface Told {
  readonly verdict: string;
  readonly since: string;
  readonly why: string;
  readonly isPresent: boolean;
  readonly factsOn: string;
}
/** Everything that was ever found under one id, the oldest first. */
const historyOf = (id: string) =>
  plainRows(
    database,
    sql<Told>`
      select verdict, since, since_reason as why, recorded_until is null as "isPresent", facts_on as "factsOn"
      from finding where id = ${`gap_pedagogische_basis_voorbeeld_${id}`} order by recorded_from`,
  );

// The origin of Polder lies at 4.025, 52.405: a thousandth of a degree of longitude there is 68 metres.
const inPolder = { longitude: 4.025, latitude: 52.405 };
const provision = 'N01_WK990202';

test('a gap begins when it is first measured, ends when a facility comes, and begins again when that closes', async () => {
  await looked('2026-10-20');
  await team('closing', '2026-11-01', inPolder);
  await team('closing', '2026-12-01', { ...inPolder, status: 'CLOSED' });
  expect(await historyOf(provision)).toEqual([
    ...[
      {
        verdict: 'UNKNOWN',
        since: '2026-10-15',
        why: 'FIRST_MEASURED',
        isPresent: false,
        factsOn: '2026-10-15',
      },
    ],
    ...[
      {
        verdict: 'ABSENT',
        since: '2026-10-20',
        why: 'FIRST_MEASURED',
        isPresent: false,
        factsOn: '2026-10-20',
      },
    ],
    ...[
      { verdict: 'MET', since: '2026-11-01', why: 'FACT_CHANGED', isPresent: false, factsOn: '2026-11-01' },
    ],
    ...[
      { verdict: 'ABSENT', since: '2026-12-01', why: 'FACT_CHANGED', isPresent: true, factsOn: '2026-12-01' },
    ],
  ]);
});

test('a gap that stays a gap keeps its beginning, though its verdict changes', async () => {
  await looked('2026-10-20');
  // 22 thousandths of a degree to the east is about 1,500 metres, 13 about 885.
  await team('far', '2026-11-01', { ...inPolder, longitude: 4.047 });
  await team('nearer', '2026-11-15', { ...inPolder, longitude: 4.038 });
  const verdicts = (await historyOf('N04_BU99020201')).map(({ verdict, since, why }) => [
    verdict,
    since,
    why,
  ]);
  expect(verdicts).toEqual([
    ['UNKNOWN', '2026-10-15', 'FIRST_MEASURED'],
    // Its boundary came in, and so the point from which is measured.
    ['UNKNOWN', '2026-10-15', 'FIRST_MEASURED'],
    ['ABSENT', '2026-10-20', 'FIRST_MEASURED'],
    ['SHORT', '2026-10-20', 'FIRST_MEASURED'],
    ['TIGHT', '2026-10-20', 'FIRST_MEASURED'],
  ]);
});

test('the same facts assessed again change nothing, on that day and later', async () => {
  await looked('2026-10-20');
  await team('one', '2026-10-20', inPolder);
  const columns = ['assessed_at', 'facts_on'];
  const before = await dump(database, { columns });
  for (const day of ['2026-10-20', '2026-10-20', '2026-12-31']) {
    expect(await assessOn(day)).toMatchObject({ changed: 0 });
    expect(await dump(database, { columns })).toEqual(before);
  }
});

test('a gap becomes a question when nobody looked for longer than 24 months, and is first measured again after', async () => {
  await looked('2026-10-20');
  // The next version of the norms holds from then on.
  await assessOn('2027-01-01');
  expect(await assessOn('2028-10-20')).toMatchObject({ changed: 0 });
  await assessOn('2028-10-21');
  expect((await historyOf(provision)).at(-1)).toMatchObject({ verdict: 'UNKNOWN', isPresent: true });
  await looked('2028-11-01');
  expect((await historyOf(provision)).at(-1)).toMatchObject({
    verdict: 'ABSENT',
    since: '2028-11-01',
    why: 'FIRST_MEASURED',
  });
});

test('a stricter version of a norm makes new gaps, and leaves the older ones as they began', async () => {
  await looked('2026-10-20');
  // About 680 metres from the origin of Polder: within 800, beyond 500.
  await team('one', '2026-10-20', { ...inPolder, longitude: 4.035 });
  const text = readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8');
  const stricter = text.replace('version: 1', 'version: 3').replace('value: 800', 'value: 500');
  await writing(database, writerSession(operator), (rows) => loadNormSet(rows, stricter, 'version 3'));
  await assessOn('2027-01-01');

  const lastOf = async (id: string) => (await historyOf(id)).at(-1);
  expect(await lastOf('N04_BU99020201')).toMatchObject({
    verdict: 'SHORT',
    since: '2027-01-01',
    why: 'NORM_CHANGED',
    isPresent: true,
  });
  expect(await lastOf('N04_BU99020101')).toMatchObject({ since: '2026-10-20', why: 'FIRST_MEASURED' });
  const present = await plainRows(
    database,
    sql<{ norm: string }>`select distinct norm_id as norm from finding where recorded_until is null`,
  );
  expect(present.every(({ norm }) => norm.startsWith('norm_pedagogische_basis_voorbeeld_3_'))).toBe(true);
});
