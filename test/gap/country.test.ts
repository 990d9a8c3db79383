import { anonymous } from '../../src/access/viewer.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, aTeam, sheet } from '../exchange/sheets.ts';

/**
 * A country of three invented municipalities with a district and a neighbourhood each, of 1,000, 600 and 400 children. In the
 * first is a team of children's workers; of the second it is said that there is none; of the third nobody told anything.
 */
const { api, importer } = importingInto('EMPTY');
const towns = [
  { number: '0001', name: 'Eerstestad', children: 1_000 },
  { number: '0002', name: 'Tweedestad', children: 600 },
  { number: '0003', name: 'Derdestad', children: 400 },
];

beforeAll(async () => {
  const areas = towns.flatMap(({ number, name, children }) =>
    [`GM${number}`, `WK${number}01`, `BU${number}0101`].map((code) => ({
      ...{ code, name: `${name} ${code}`, inhabitants: 5 * children, children },
    })),
  );
  const country = { code: 'NL00', name: 'Nederland', inhabitants: 10_000, children: 2_000 };
  await importer.bringIn('key-figures', { 'kwb.csv': keyFigureLines([country, ...areas]) });
  await importer.bringIn('partners', {
    'facilities.csv': sheet([
      aTeam('t1', { gemeentecode: 'GM0001' }),
      aTeam('j1', {
        ...{ soort: 'JONGERENWERK', gemeentecode: 'GM0001', fte: '2', relaties_uitgevraagd_op: '2026-03-01' },
      }),
      ...['GM0001', 'GM0002', 'GM0003'].map((code) =>
        aTeam(`s${code}`, { soort: 'BASISSCHOOL', gemeentecode: code }),
      ),
    ]),
    'working-areas.csv': sheet(
      [
        ['t1', 'WK000101'],
        ['j1', 'WK000101'],
        ['j1', 'WK000201'],
        ['sGM0001', 'WK000101'],
        ['sGM0002', 'WK000201'],
        ['sGM0003', 'WK000301'],
      ].map(([team = '', gebied = '']) => ({ team, gebied, aandeel: '', geldig_van: '', geldig_tot: '' })),
    ),
    'inventories.csv': sheet([anInventory('KINDERWERK', 'GM0001'), anInventory('KINDERWERK', 'GM0002')]),
  });
}, 120_000);

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;
async function ask(query: string): Promise<Shown> {
  const { data, errors } = await api.ask(query, {}, anonymous);
  expect(errors).toEqual([]);
  return data;
}
const indicator = async (selection: string) =>
  (
    await ask(`{ area(code: "NL00") { indicator(${selection}) {
      figure { value low high status numerator denominator known of } municipalities municipalitiesKnown
    } } }`)
  ).area.indicator;

describe('of the country', () => {
  test('norms met lie between none and all of the municipalities that nobody told of', async () => {
    // Met in the first, missed in the second: 1 of 2, and of 3 at least 1 and at most 2.
    expect(await indicator('code: "MET_SHARE", norm: "N01"')).toEqual({
      figure: {
        ...{ value: 50, low: 33.33, high: 66.67, status: 'ESTIMATED' },
        ...{ numerator: 1, denominator: 2, known: 2, of: 3 },
      },
      ...{ municipalities: 3, municipalitiesKnown: 2 },
    });
  });

  test('unused potential is of the children there, with what it may be at least and at most', async () => {
    // 600 of 1,600 known; of all 2,000 at least 600, and at most also the 400 of the third.
    expect(await indicator('code: "UNUSED_POTENTIAL"')).toEqual({
      figure: {
        ...{ value: 37.5, low: 30, high: 50, status: 'ESTIMATED' },
        ...{ numerator: 600, denominator: 1_600, known: 2, of: 3 },
      },
      ...{ municipalities: 3, municipalitiesKnown: 2 },
    });
  });

  test('a team that works in two municipalities counts once, and each of them is known', async () => {
    const ties = await indicator('code: "TIES_PER_FTE", facilityKind: "JONGERENWERK"');
    expect(ties).toMatchObject({
      figure: { value: 0, denominator: 2, known: 1, of: 1, status: 'MEASURED' },
      municipalitiesKnown: 2,
    });
  });

  test('gaps are counted, and those that could not be judged beside them', async () => {
    const { area } = await ask(`{ area(code: "NL00") {
      gaps(where: { norms: ["N01"] }) { totalCount unknownCount nodes { area { code } } }
      gapSummary(level: DISTRICT, kinds: ["KINDERWERK"]) { cells { area { code } gaps questions } }
    } }`);
    expect(area.gaps).toEqual({ totalCount: 1, unknownCount: 1, nodes: [{ area: { code: 'WK000201' } }] });
    expect(area.gapSummary.cells.map(({ area: { code } }: Shown) => code)).toEqual([
      ...['WK000101', 'WK000201', 'WK000301'],
    ]);
  });

  test('municipalities are ranked by a norm, and how many are not known stands beside each rank', async () => {
    const { ranking } = await ask(`{ ranking(indicator: "MET_SHARE", norm: "N01") { nodes {
      area { code } comparison { value { value } rank of unknown } } } }`);
    expect(
      ranking.nodes.map(({ area, comparison }: Shown) => [
        area.code,
        comparison.value.value,
        comparison.rank,
      ]),
    ).toEqual([
      ['GM0001', 100, 1],
      ['GM0002', 0, 2],
      ['GM0003', null, null],
    ]);
    for (const { comparison } of ranking.nodes) expect(comparison).toMatchObject({ of: 2, unknown: 1 });
  });

  test('what is invented is told apart: it has a rank of its own and is in no sum', async () => {
    const before = await indicator('code: "GAP_COUNT"');
    await importer.bringIn(
      'key-figures',
      {
        'invented.csv': keyFigureLines([
          { code: 'GM9905', name: 'Verzonnen', inhabitants: 90_000, children: 9_000 },
          { code: 'WK990501', name: 'Wijk', inhabitants: 90_000, children: 9_000 },
        ]),
      },
      { source: 'invented' },
    );
    const { ranking } = await ask(
      '{ ranking(indicator: "INHABITANTS") { nodes { area { code } comparison { rank of } } } }',
    );
    expect(ranking.nodes.at(-1)).toEqual({ area: { code: 'GM9905' }, comparison: { rank: 1, of: 1 } });
    expect(ranking.nodes[0]).toEqual({ area: { code: 'GM0001' }, comparison: { rank: 1, of: 3 } });
    expect(await indicator('code: "GAP_COUNT"')).toEqual(before);
  });
});
