import { sql } from 'kysely';
import { apiOn } from '../ask-sample.ts';
import { everyPage, type GapList, gapsOf, idsOf, listFields } from './gap-lists.ts';
import { plainRows } from './plain-rows.ts';

const api = apiOn('SAMPLE');

const districts = [1, 2, 3, 4, 5, 6].map((at) => `WK99010${at}`);

/** All but the cursor, which holds for its own list only. */
const told = ({ pageInfo: { hasNextPage }, ...list }: GapList) => ({ ...list, hasNextPage });

/** The gaps under each area of a list, as one request gives them. */
async function gapsUnder(areas: readonly string[], args = 'first: 500'): Promise<Map<string, GapList>> {
  const { data, errors } = await api.ask(
    `{ ${areas.map((code) => `${code}: area(code: "${code}") { gaps(${args}) { ${listFields} } }`).join('\n')} }`,
  );
  expect(errors).toEqual([]);
  return new Map(areas.map((code) => [code, data[code].gaps]));
}

describe('the gaps under an area', () => {
  test('are the gaps of the list for that area, with the same totals', async () => {
    const areas = ['GM9901', ...districts, 'BU99010404', 'BU99010601', 'BU99010204'];
    const under = await gapsUnder(areas);
    for (const code of areas)
      expect(told(under.get(code)!)).toEqual(told(await gapsOf(api, { where: { areas: [code] } })));
  });

  test('are in the municipality what they are in its districts together', async () => {
    const under = await gapsUnder(['GM9901', ...districts]);
    const whole = under.get('GM9901')!;
    const parts = districts.map((code) => under.get(code)!);
    const sum = (of: (list: GapList) => number) => parts.reduce((total, list) => total + of(list), 0);
    // And those of the norms that are asked of the municipality itself.
    const own = whole.nodes.filter(({ area }) => area.code === 'GM9901');
    expect(whole.totalCount).toBe(sum(({ totalCount }) => totalCount) + own.length);
    expect(whole.unknownCount).toBeGreaterThan(sum(({ unknownCount }) => unknownCount));
    expect(idsOf(whole).toSorted()).toEqual([...parts.flatMap(idsOf), ...idsOf({ nodes: own })].toSorted());
  });

  test('are filtered as the list is', async () => {
    const where = { kinds: ['DISTANCE'], minimumUrgency: 0.1 };
    const under = await gapsUnder(
      ['WK990104'],
      'where: { kinds: [DISTANCE], minimumUrgency: 0.1 }, first: 500',
    );
    const list = await gapsOf(api, { where: { ...where, areas: ['WK990104'] } });
    expect(told(under.get('WK990104')!)).toEqual(told(list));
  });

  test('are each on one page, whatever the size of the pages', async () => {
    for (const code of ['GM9901', 'WK990104']) {
      const paged = await everyPage(async (after) => {
        const args = `first: 3${after ? `, after: "${after}"` : ''}`;
        return (await gapsUnder([code], args)).get(code)!;
      });
      expect(idsOf({ nodes: paged })).toEqual(idsOf(await gapsOf(api, { where: { areas: [code] } })));
    }
  });
});

describe('the children of a list of gaps', () => {
  /** Each area with gaps once, and none that lies in another: a child lives in a neighbourhood and in its district. */
  const expected = async (areas: string) => {
    const rows = await plainRows(
      api.database,
      sql<{ code: string; children: number | null }>`
        select a.code, max(f.children) as children from finding f join area a on a.id = f.area_id
        where f.recorded_until is null and f.at_norm_level and f.verdict in ('TIGHT', 'SHORT', 'ABSENT')
          and f.because_of is null and substr(a.code, 3) like ${`${areas.slice(2)}%`}
        group by a.code`,
    );
    const outer = rows.filter(
      ({ code }) =>
        !rows.some(
          (other) => other.code.length < code.length && code.slice(2).startsWith(other.code.slice(2)),
        ),
    );
    const value = outer.reduce((sum, { children }) => sum + (children ?? 0), 0);
    return {
      value: Math.round(value / 5) * 5,
      known: outer.filter(({ children }) => children !== null).length,
      of: outer.length,
    };
  };

  test.each(['GM9901', 'WK990102', 'WK990104', 'WK990106', 'BU99010303'])(
    'in %s counts each area once, rounded to 5',
    async (code) => {
      const { children } = await gapsOf(api, { where: { areas: [code] } });
      expect(children).toEqual({ status: 'ESTIMATED', ...(await expected(code)) });
    },
  );

  test('is nobody where there are no gaps, and withheld where they are too few to tell', async () => {
    expect((await gapsOf(api, { where: { areas: ['BU99010101'] } })).children).toEqual({
      ...{ value: 0, status: 'MEASURED', known: 0, of: 0 },
    });
    const few = { areas: ['BU99010404'], norms: ['N06_KDV'] };
    expect((await gapsOf(api, { where: few })).children).toMatchObject({ value: null, known: 1, of: 1 });
  });
});
