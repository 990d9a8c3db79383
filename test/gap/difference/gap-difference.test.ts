import { readFileSync } from 'node:fs';
import { anonymous, operator, writerSession } from '../../../src/access/viewer.ts';
import { assessMunicipalities } from '../../../src/assessment/assess-municipalities.ts';
import { shipped } from '../../../src/command/as-operator.ts';
import { writing } from '../../../src/database/writing.ts';
import { loadNormSet } from '../../../src/norm/load-norm-set.ts';
import { importingInto } from '../../exchange/importing.ts';
import { knownLater } from '../known-later.ts';

const { api, importer } = importingInto('EMPTY');
const lastDay = '2028-12-31';
const assessOn = (day: string) =>
  writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day));
const { looked, team } = knownLater(() => importer);

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;
async function ask(query: string, variables = {}) {
  const { data, errors, statements } = await api.ask(query, variables, anonymous, lastDay);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { ...data, statements };
}
const gapFields =
  'totalCount unknownCount children { value } nodes { id verdict actual required norm { id } explanation }';
const gapsOn = async (day: string | null) =>
  (await ask(`query ($day: Date) { gaps(where: {}, asOf: $day, first: 500) { ${gapFields} } }`, { day }))
    .gaps;
const difference = async (from: string, to: string, where = '{}', first = 100) => {
  const { gapDifference, statements } = await ask(
    `query ($between: GapMomentsInput!) { gapDifference(where: ${where}, between: $between) {
      from to counts { change reason count }
      opened: children(change: OPENED) { value known of } closed: children(change: CLOSED) { value known of }
      changes(first: ${first}) { totalCount pageInfo { hasNextPage endCursor } nodes {
        id change reason verdictBefore verdictAfter before { id verdict actual } after { id verdict actual explanation }
      } }
    } }`,
    { between: { from, to } },
  );
  return { ...gapDifference, statements };
};
const less = (these: ReadonlySet<string>, those: ReadonlySet<string>) =>
  new Set([...these].filter((one) => !those.has(one)));
const short = (id: string) => id.replace('gap_pedagogische_basis_voorbeeld_', '');
const told = ({ changes }: Shown) =>
  Object.fromEntries(changes.nodes.map((one: Shown) => [short(one.id), `${one.change} ${one.reason}`]));

// The origin of Polder lies at 4.025, 52.405: a thousandth of a degree of longitude there is 68 metres.
const inPolder = { longitude: 4.025, latitude: 52.405 };
const lists = new Map<string, Shown>();
const remember = async (day: string) => lists.set(day, await gapsOn(null));

beforeAll(async () => {
  await importer.bringNowhere();
  await remember('2026-10-15');
  await looked('2026-10-20');
  await remember('2026-10-20');
  // About 1,500 metres to the east, and put right to about 885.
  await team('far', '2026-11-01', { ...inPolder, longitude: 4.047 });
  await remember('2026-11-01');
  await team('far', '2026-11-10', { ...inPolder, longitude: 4.038 });
  await remember('2026-11-10');
  const text = readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8');
  const milder = text.replace('version: 1', 'version: 3').replace('value: 800', 'value: 900');
  await writing(api.database, writerSession(operator), (rows) => loadNormSet(rows, milder, 'version 3'));
  await assessOn('2027-01-01');
  await remember('2027-01-01');
  await assessOn('2028-10-21');
  await remember('2028-10-21');
}, 120_000);

describe('gaps as of a day', () => {
  test('are those that the last assessment until then found, with its norm and numbers', async () => {
    expect(lists.size).toBe(6);
    for (const [day, list] of lists) expect(await gapsOn(day)).toEqual(list);
    expect(await gapsOn('2026-10-31')).toEqual(lists.get('2026-10-20'));
    expect(await gapsOn(lastDay)).toEqual(lists.get('2028-10-21'));
    const counts = [...lists.values()].map(({ totalCount }) => totalCount);
    expect(new Set(counts).size).toBeGreaterThan(2);
  });

  test.each([
    ['2026-10-14', 'gaps were assessed there on the facts of 2026-10-15 first'],
    ['2029-01-01', 'is yet to come'],
  ])('%s is refused, since no gaps is not the same as not known', async (day, why) => {
    await expect(gapsOn(day)).rejects.toThrow(why);
  });
});

describe('the difference in gaps between two days', () => {
  test('of what somebody looked for at last was recorded late', async () => {
    const found = await difference('2026-10-15', '2026-10-20');
    expect(told(found)).toMatchObject({
      N01_WK990202: 'OPENED LATE_RECORD',
      N04_BU99020201: 'OPENED LATE_RECORD',
    });
    expect(found.changes.nodes[0]).toMatchObject({
      verdictBefore: 'UNKNOWN',
      verdictAfter: 'ABSENT',
      before: null,
    });
  });

  test('of a facility that came is a fact, of one that was put right a correction', async () => {
    expect(told(await difference('2026-10-20', '2026-11-01'))).toMatchObject({
      N04_BU99020201: 'CHANGED FACT',
    });
    const found = await difference('2026-11-01', '2026-11-10');
    expect(told(found)).toMatchObject({ N04_BU99020201: 'CHANGED CORRECTION' });
    const change = found.changes.nodes.find(({ id }: Shown) => short(id) === 'N04_BU99020201');
    expect([change.before.verdict, change.after.verdict]).toEqual(['SHORT', 'TIGHT']);
    expect(change.after.actual).toBeLessThan(change.before.actual);
  });

  test('of another version of the norm is the norm, and of what grew too old that it expired', async () => {
    expect(told(await difference('2026-11-10', '2027-01-01'))).toMatchObject({
      N04_BU99020201: 'CLOSED NORM',
    });
    const found = await difference('2027-01-01', '2028-10-21');
    expect(Object.values(told(found)).length).toBeGreaterThan(0);
    expect(new Set(Object.values(told(found)))).toEqual(new Set(['CLOSED EXPIRED']));
    for (const { verdictAfter, after } of found.changes.nodes)
      expect([verdictAfter, after]).toEqual(['UNKNOWN', null]);
  });

  test('is what the lists of both days differ by', async () => {
    const days = [...lists.keys()];
    for (const from of days)
      for (const to of days.filter((day) => day >= from)) {
        const [before, after] = [from, to].map(
          (day) => new Set<string>(lists.get(day).nodes.map(({ id }: Shown) => id)),
        );
        const found = await difference(from, to);
        const ids = (change: string) =>
          new Set(
            found.changes.nodes.filter((one: Shown) => one.change === change).map(({ id }: Shown) => id),
          );
        expect(ids('OPENED')).toEqual(less(after!, before!));
        expect(ids('CLOSED')).toEqual(less(before!, after!));
        const total = found.counts.reduce((sum: number, { count }: Shown) => sum + count, 0);
        expect([found.changes.totalCount, found.changes.nodes.length]).toEqual([total, total]);
      }
  });

  test('counts the children of each area once, of those whose gaps opened and closed', async () => {
    const found = await difference('2026-10-15', '2026-10-20');
    expect(found.opened).toEqual({
      value: lists.get('2026-10-20').children.value,
      known: found.opened.of,
      of: found.opened.of,
    });
    expect(found.closed).toEqual({ value: 0, known: 0, of: 0 });
  });

  test('goes by the same filter as the list, and by pages', async () => {
    const all = await difference('2026-10-15', '2026-10-20');
    const distance = await difference('2026-10-15', '2026-10-20', '{ kinds: [DISTANCE] }');
    expect(Object.keys(told(distance))).toEqual(Object.keys(told(all)).filter((id) => id.startsWith('N04')));
    const page = await difference('2026-10-15', '2026-10-20', '{}', 1);
    expect(page.changes.nodes).toEqual(all.changes.nodes.slice(0, 1));
    expect(page.changes.pageInfo.hasNextPage).toBe(true);
    expect(all.statements).toBe(page.statements);
  });

  test('is refused where a day is not known, or the days are the wrong way round', async () => {
    await expect(difference('2026-10-14', '2026-10-20')).rejects.toThrow('is not known');
    await expect(difference('2026-10-20', '2029-01-01')).rejects.toThrow('is yet to come');
    await expect(difference('2026-10-20', '2026-10-15')).rejects.toThrow('2026-10-15 is before 2026-10-20');
  });
});
