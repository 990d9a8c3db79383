import { sql } from 'kysely';
import { assessInPortions } from '../../src/assessment/assess-in-portions.ts';
import { portionsOf } from '../../src/assessment/portions.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import { plainRows } from '../gap/plain-rows.ts';

const codes = ['GM9902', 'GM9903', 'GM9904'];
const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  const people = { inhabitants: 4_000, children: 600 };
  const areas = codes.flatMap((code) => [
    { code, name: code, ...people },
    { code: `WK${code.slice(2)}01`, name: 'Wijk 01', ...people },
    { code: `BU${code.slice(2)}0101`, name: 'Buurt 01', ...people },
  ]);
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(areas) });
}, 120_000);

const assessedOn = () =>
  plainRows(
    api.database,
    sql<object>`select municipality_code as code, facts_on as day from assessment order by municipality_code`,
  );

test('codes are taken in portions, each once and in their order', () => {
  expect(portionsOf(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(portionsOf(['a', 'b'], 2)).toEqual([['a', 'b']]);
  expect(portionsOf([])).toEqual([]);
});

test('broken off, what was assessed stays and the rest is as it was; done again, all of it is', async () => {
  const day = '2026-11-01';
  const broken = assessInPortions(api.database, {
    ...{ factsOn: day, atOnce: 1 },
    onProgress: (done) => {
      if (done === 2) throw new Error('somebody pulled the plug');
    },
  });
  await expect(broken).rejects.toThrow('somebody pulled the plug');
  expect(await assessedOn()).toEqual([
    { code: 'GM9902', day },
    { code: 'GM9903', day },
    { code: 'GM9904', day: '2026-10-15' },
  ]);

  const told: string[] = [];
  const onProgress = (done: number, total: number) => told.push(`${done} of ${total}`);
  const again = await assessInPortions(api.database, { factsOn: day, atOnce: 2, onProgress });
  expect(again).toMatchObject({ municipalities: 3, changed: 0 });
  expect(told).toEqual(['0 of 3', '2 of 3', '3 of 3']);
  expect(await assessedOn()).toEqual(codes.map((code) => ({ code, day })));
});
