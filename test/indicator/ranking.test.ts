import { sql } from 'kysely';
import { anonymous } from '../../src/access/viewer.ts';
import { gapIndicators } from '../../src/indicator/gap-indicators.ts';
import { apiOn } from '../ask-sample.ts';
import { everyPage, gapsOf } from '../gap/gap-lists.ts';
import { plainRows } from '../gap/plain-rows.ts';

const api = apiOn('SAMPLE');

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;
async function ask(query: string, variables = {}): Promise<Shown> {
  const { data, errors, statements } = await api.ask(query, variables, anonymous);
  expect(errors).toEqual([]);
  return { ...data, statements };
}
const fields = `pageInfo { hasNextPage endCursor } totalCount nodes {
  area { code } comparison { value { value low high known of } median rank of unknown }
}`;
const ranking = async (args: string, first = 100, after: string | null = null) =>
  ask(
    `query ($first: Int!, $after: String) { ranking(${args}, first: $first, after: $after) { ${fields} } }`,
    { first, after },
  );
const codesOf = ({ nodes }: Shown): string[] => nodes.map(({ area }: Shown) => area.code);

describe('a ranking', () => {
  test('has every area of the level, the highest first, and last those of which it is not known', async () => {
    const { ranking: list } = await ranking('indicator: "MET_SHARE", norm: "N04", level: NEIGHBOURHOOD');
    const values = list.nodes.map(({ comparison }: Shown) => comparison.value.value);
    const known = values.filter((value: number | null) => value !== null);
    expect(values).toEqual([
      ...known.toSorted((a: number, b: number) => b - a),
      ...values.slice(known.length),
    ]);
    expect(new Set(values.slice(known.length))).toEqual(new Set([null]));
    expect(list.nodes[0].comparison).toMatchObject({
      of: known.length,
      unknown: values.length - known.length,
    });
    expect(known.length).toBeGreaterThan(2);
    expect(values.length).toBeGreaterThan(known.length);
  });

  test('from the lowest on has the same areas with the same ranks', async () => {
    const args = 'indicator: "GAP_COUNT", level: DISTRICT';
    const ranks = async (more: string) =>
      Object.fromEntries(
        (await ranking(args + more)).ranking.nodes.map(({ area, comparison }: Shown) => [
          area.code,
          comparison.rank,
        ]),
      );
    const highest = await ranks('');
    const lowest = await ranks(', orderBy: LOWEST');
    expect(lowest).toEqual(highest);
    expect(Object.values(lowest)).toEqual(Object.values(highest).toReversed());
  });

  test('is paged without a gap or a double', async () => {
    const args = 'indicator: "GAP_COUNT", level: NEIGHBOURHOOD';
    const { ranking: whole } = await ranking(args);
    const paged = await everyPage(async (after) => (await ranking(args, 5, after)).ranking);
    expect(paged).toEqual(whole.nodes);
    expect(whole.totalCount).toBe(whole.nodes.length);
  });

  test('of areas that lie in one ranks them among each other alone', async () => {
    const args = 'indicator: "CHILDREN_0_15", level: NEIGHBOURHOOD';
    const { ranking: part } = await ranking(`${args}, within: ["WK990103"]`);
    const { ranking: whole } = await ranking(args);
    expect(codesOf(part)).toEqual(codesOf(whole).filter((code) => code.startsWith('BU990103')));
    expect(part.nodes[0].comparison).toMatchObject({ rank: 1, of: part.nodes.length });
  });

  test('takes as many statements for one area as for all', async () => {
    for (const code of [
      'GAP_COUNT',
      'SERVED_SHARE',
      'UNUSED_POTENTIAL',
      'UNUSED_TIES',
      'TIES_PER_FTE',
      'INHABITANTS',
    ]) {
      const args = `indicator: "${code}", level: DISTRICT`;
      const [one, all] = [await ranking(args, 1), await ranking(args)];
      expect(all.ranking.nodes).toHaveLength(6);
      expect([code, one.statements]).toEqual([code, all.statements]);
    }
  });
});

describe('an area among others', () => {
  test.each(['GAP_COUNT', 'MET_SHARE', 'SERVED_SHARE', 'UNUSED_POTENTIAL', 'UNUSED_TIES', 'TIES_PER_FTE'])(
    'by %s has the place it has in the ranking, and the number that is told of it',
    async (code) => {
      const { ranking: list } = await ranking(`indicator: "${code}", level: DISTRICT`);
      const { municipality } = await ask(`{ municipality(code: "GM9901") { districts { code
        indicator(code: "${code}") { figure { value low high known of } }
        comparison(indicator: "${code}", with: SIBLINGS) { value { value low high known of } median rank of unknown }
      } } }`);
      const places = new Map(list.nodes.map(({ area, comparison }: Shown) => [area.code, comparison]));
      for (const { code: district, comparison, indicator } of municipality.districts) {
        expect(comparison).toEqual(places.get(district));
        expect(comparison.value).toEqual(indicator.figure);
      }
    },
  );
});

/** Every area of the sample, and what an indicator is there. */
async function everywhere(code: string, args = ''): Promise<Map<string, Shown>> {
  const selection = `code indicator(code: "${code}"${args}) { figure { value low high numerator denominator known of } }`;
  const { municipality } = await ask(
    `{ municipality(code: "GM9901") { ${selection} districts { ${selection} } neighbourhoods { ${selection} } } }`,
  );
  const { districts, neighbourhoods, ...itself } = municipality;
  return new Map(
    [itself, ...districts, ...neighbourhoods].map(({ code: area, indicator }) => [area, indicator.figure]),
  );
}

interface Pair {
  readonly code: string;
  readonly level: string;
  readonly form: string;
  readonly value: number;
  readonly verdicts: string[];
  readonly implied: number;
}

describe('counted from findings', () => {
  test('gaps are as many as the list of the area has, and not known where nothing was judged', async () => {
    for (const [area, figure] of await everywhere('GAP_COUNT')) {
      const { totalCount } = await gapsOf(api, { where: { areas: [area] } });
      expect([area, figure.value ?? 0]).toEqual([area, totalCount]);
      if (figure.value === null) expect(figure.known).toBe(0);
      else expect(figure.known).toBeGreaterThan(0);
    }
  });

  test('norms met are counted once for each area, and the rest lies between low and high', async () => {
    const pairs = await plainRows(
      api.database,
      sql<Pair>`
        select a.code, a.level, n.form, n.value, array_agg(f.verdict) as verdicts, count(f.because_of)::int as implied
        from finding f join area a on a.id = f.area_id join norm n on n.id = f.norm_id
        where f.recorded_until is null and f.at_norm_level
        group by a.id, n.id`,
    );
    const isGap = (verdict: string) => ['TIGHT', 'SHORT', 'ABSENT'].includes(verdict);
    const stateOf = ({ form, value, verdicts, implied }: Pair) => {
      const met = verdicts.filter((one) => one === 'MET').length;
      if (verdicts.filter(isGap).length > implied) return 'MISSED';
      if (implied > 0) return null;
      if (form === 'RELATION_PRESENT' && 100 * met >= value * verdicts.length) return 'MET';
      return verdicts.includes('UNKNOWN') ? 'OPEN' : met > 0 ? 'MET' : null;
    };
    // Halves up, as PostgreSQL does; of percent two digits.
    const shown = (percent: number) => Math.round(percent * 100 + 1e-9) / 100;
    const isIn = (area: string, { code }: Pair) =>
      area.startsWith('GM') ||
      code === area ||
      (area.startsWith('WK') && code.startsWith('BU') && code.slice(2, 8) === area.slice(2));
    for (const [area, figure] of await everywhere('MET_SHARE')) {
      const states = pairs.filter((pair) => isIn(area, pair)).map(stateOf);
      const [met, missed, open] = ['MET', 'MISSED', 'OPEN'].map(
        (state) => states.filter((one) => one === state).length,
      ) as [number, number, number];
      expect([area, figure.known, figure.of]).toEqual([area, met + missed, met + missed + open]);
      if (met + missed === 0) {
        expect(figure.value).toBeNull();
        continue;
      }
      expect(figure).toMatchObject({ numerator: met, denominator: met + missed });
      expect(figure.value).toBe(shown((100 * met) / (met + missed)));
      if (open === 0) continue;
      expect(figure.low).toBe(shown((100 * met) / (met + missed + open)));
      expect(figure.high).toBe(shown((100 * (met + open)) / (met + missed + open)));
    }
  });

  test('of one kind or one norm they are parts of the whole', async () => {
    const [all, ofKind, ofNorm] = await Promise.all(
      ['', ', facilityKind: "kinderwerk"', ', norm: "N01"'].map((args) => everywhere('GAP_COUNT', args)),
    );
    const of = (counts: typeof all) => counts?.get('GM9901');
    expect(of(all).of).toBeGreaterThan(of(ofKind).of);
    expect(of(ofKind).of).toBeGreaterThan(of(ofNorm).of);
    expect(of(ofNorm)).toMatchObject({ value: 1, known: 5, of: 6 });
  });
});

describe('an indicator', () => {
  const importer = { ...anonymous, kind: 'IMPORTER' as const };
  const ways = [
    ['in a ranking', 'ranking(indicator: $code, first: 1) { totalCount }'],
    ['of an area', 'area(code: "GM9901") { indicator(code: $code) { figure { value } } }'],
    [
      'of an area among others',
      'area(code: "GM9901") { comparison(indicator: $code, with: COUNTRY) { rank } }',
    ],
  ];
  test.each(ways)('that is worked out here is not for who may not read gaps: %s', async (_, way) => {
    const query = `query ($code: String!) { ${way} }`;
    for (const { code } of gapIndicators) {
      const { errors } = await api.ask(query, { code }, importer);
      expect([code, errors.map((error) => error.code)]).toEqual([code, ['FORBIDDEN']]);
    }
    expect((await api.ask(query, { code: 'LOW_INCOME_SHARE' }, importer)).errors).toEqual([]);
  });
});
