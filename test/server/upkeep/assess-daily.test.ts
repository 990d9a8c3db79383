import { jest } from '@jest/globals';
import { sql } from 'kysely';
import { readSettings } from '../../../src/server/setting/settings.ts';
import { assessDaily } from '../../../src/server/upkeep/assess-daily.ts';
import { keepUp } from '../../../src/server/upkeep/upkeep.ts';
import { upkeepOf } from '../../../src/server/upkeep/upkeep-tasks.ts';
import { asOwner } from '../../account/as-owner.ts';
import { keyFigureLines } from '../../area/figure/key-figure-lines.ts';
import { importingInto } from '../../exchange/importing.ts';
import { plainRows } from '../../gap/plain-rows.ts';
import { sampleDay } from '../../prepared.ts';

/** The sample municipality and two of which only figures are known. */
const { api, importer } = importingInto('SAMPLE');
beforeAll(async () => {
  const people = { inhabitants: 4_000, children: 600 };
  const areas = ['GM9902', 'GM9903'].flatMap((code) => [
    { code, name: code, ...people },
    { code: `WK${code.slice(2)}01`, name: 'Wijk 01', ...people },
    { code: `BU${code.slice(2)}0101`, name: 'Buurt 01', ...people },
  ]);
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(areas) });
}, 120_000);

const later = (days: number) =>
  new Date(Date.parse(`${sampleDay}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const daysOfFacts = async () =>
  (
    await plainRows(
      api.database,
      sql<{ day: string }>`select distinct facts_on::text as day from assessment order by 1`,
    )
  ).map(({ day }) => day);
/** What N27 says of the contacts of the sample municipality: how many facilities have one that was checked. */
const contactsCounted = async () => {
  const { data } = await api.ask(
    `{ gaps(where: { areas: ["GM9901"], kinds: [CONTACT] }) { nodes { ... on ContactGap { verified { numerator } } } } }`,
  );
  return data.gaps.nodes[0]?.verified.numerator;
};

test('a contact that is checked counts from the next day on, without anybody who asks for it', async () => {
  const before = await contactsCounted();
  await sql`update contact set verified_on = null`.execute(asOwner(api.database));
  expect(await contactsCounted()).toBe(before);
  expect(before).toBeGreaterThan(0);
  expect(await assessDaily(api.database, later(1))).toMatchObject({ municipalities: 3 });
  expect(await contactsCounted()).toBe(0);
  expect(await daysOfFacts()).toEqual([later(1)]);
});

test('who was assessed on facts of that day is left alone', async () => {
  expect(await assessDaily(api.database, later(1))).toEqual({ municipalities: 0, findings: 0, changed: 0 });
  await sql`update assessment set facts_on = ${sampleDay} where municipality_code = 'GM9903'`.execute(
    asOwner(api.database),
  );
  expect(await assessDaily(api.database, later(1))).toMatchObject({ municipalities: 1 });
});

test('two processes that come to it at once assess each municipality once', async () => {
  await sql`update assessment set facts_on = ${sampleDay}`.execute(asOwner(api.database));
  const both = await Promise.all([assessDaily(api.database, later(1)), assessDaily(api.database, later(1))]);
  expect(both.reduce((sum, one) => sum + (one?.municipalities ?? 0), 0)).toBe(3);
});

test('each process that serves a database looks at it by the hour, and not while it starts', async () => {
  jest.useFakeTimers();
  try {
    const daily = upkeepOf(api.database, readSettings({})).filter(({ name }) => name.startsWith('assess'));
    const times: number[] = [];
    const start = Date.now();
    const stop = keepUp(
      daily.map((task) => ({ ...task, work: async () => times.push((Date.now() - start) / 60_000) })),
      { error: () => {} },
    );
    await jest.advanceTimersByTimeAsync(131 * 60_000);
    expect(times).toEqual([10, 70, 130]);
    await stop();
  } finally {
    jest.useRealTimers();
  }
});

test('what it does then is assess on the facts of the day it is', async () => {
  await sql`update assessment set facts_on = '2020-01-01'`.execute(asOwner(api.database));
  const [daily] = upkeepOf(api.database, readSettings({})).filter(({ name }) => name.startsWith('assess'));
  expect(await daily?.work()).toMatchObject({ municipalities: 3 });
  expect(await daysOfFacts()).not.toContain('2020-01-01');
});
