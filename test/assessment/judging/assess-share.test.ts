import { assessDistance } from '../../../src/assessment/judging/assess-distance.ts';
import { aNearest, anArea, anInventory, areaId, district, municipality, someFacts } from '../facts.ts';
import { aDistanceNorm } from '../norms.ts';

/** A neighbourhood: its published children, and how far the nearest is; null: withheld, none, or no origin to measure from. */
type Part = readonly [children: number | null, metres: number | 'NONE' | 'UNKNOWN'];
const within = 500;
const beyond = 900;

/** What a norm of 80 % of the children within 800 metres says of the district these neighbourhoods make. */
function shareOf(parts: readonly Part[], published: number | null = 1_000, asked = aDistanceNorm()) {
  const codeOf = (at: number) => `${district.replace('WK', 'BU')}0${at}`;
  const facts = someFacts({
    areas: [
      anArea(municipality, { children0to15: published }),
      anArea(district, { children0to15: published }),
      ...parts.map(([children0to15, metres], at) =>
        anArea(codeOf(at), { children0to15, hasOrigin: metres !== 'UNKNOWN' }),
      ),
    ],
    nearest: parts.flatMap(([, metres], at) =>
      typeof metres === 'number' ? [aNearest(codeOf(at), metres)] : [],
    ),
    inventories: [anInventory(municipality)],
  });
  const findings = assessDistance(asked, facts);
  const [ofDistrict, ofMunicipality] = [district, municipality].map((code) =>
    findings.find((finding) => finding.areaId === areaId(code)),
  );
  return { findings, ofDistrict, ofMunicipality };
}

describe('the share of the children within reach, of 80 %', () => {
  // biome-ignore format: a table
  test.each<[string, Part[], string, number]>([
    ['80 of 100', [[80, within], [20, beyond]], 'MET', 80],
    ['79 of 100', [[79, within], [21, beyond]], 'TIGHT', 79],
    ['64 of 100', [[64, within], [36, beyond]], 'TIGHT', 64],
    ['63 of 100', [[63, within], [37, beyond]], 'SHORT', 63],
    ['nobody, with one just beyond reach', [[60, beyond], [40, 'NONE']], 'SHORT', 0],
    ['nobody, and none anywhere', [[60, 'NONE'], [40, 'NONE']], 'ABSENT', 0],
    ['everybody who lives there', [[100, within], [0, beyond]], 'MET', 100],
  ])('%s: %j is %s', (_told, parts, verdict, actual) => {
    const { ofDistrict, ofMunicipality } = shareOf(parts);
    const expected = { verdict, required: 80, actual, ratio: actual / 80 };
    expect(ofDistrict).toMatchObject(expected);
    expect(ofMunicipality).toMatchObject(expected);
  });

  test('eight tenths of it are tight, also where a computer misses them by a hair: 40.8 of 51 %', () => {
    const { ofDistrict } = shareOf(
      [
        [408, within],
        [592, beyond],
      ],
      1_000,
      aDistanceNorm({ sharePercent: 51 }),
    );
    expect(ofDistrict).toMatchObject({ verdict: 'TIGHT', actual: 40.8, ratio: 0.8 });
  });

  // biome-ignore format: a table
  test.each<[string, Part[], string, number | null]>([
    ['80 within, 10 not known', [[80, within], [10, beyond], [10, 'UNKNOWN']], 'MET', 80],
    ['10 within, 10 not known', [[10, within], [80, beyond], [10, 'UNKNOWN']], 'SHORT', 10],
    ['70 within, 10 not known', [[70, within], [20, beyond], [10, 'UNKNOWN']], 'UNKNOWN', null],
    ['55 within, 10 not known', [[55, within], [35, beyond], [10, 'UNKNOWN']], 'UNKNOWN', null],
    ['nothing known', [[100, 'UNKNOWN']], 'UNKNOWN', null],
  ])('%s: %j is %s, known only when the rest cannot turn it', (_told, parts, verdict, actual) => {
    expect(shareOf(parts).ofDistrict).toMatchObject({ verdict, actual });
  });

  // The published children of the whole say how many live where CBS withholds them.
  // biome-ignore format: a table
  test.each<[string, Part[], number | null, string]>([
    ['20 of 100 live where it is withheld', [[80, within], [null, beyond]], 100, 'MET'],
    ['30 of 110 live where it is withheld', [[80, within], [null, within]], 110, 'UNKNOWN'],
    ['all live where it is withheld', [[null, within], [null, beyond]], 100, 'UNKNOWN'],
    ['the whole is withheld too', [[80, within], [null, beyond]], null, 'UNKNOWN'],
    ['rounding leaves nobody for it', [[80, within], [25, beyond], [null, beyond]], 100, 'TIGHT'],
    ['nobody lives there', [[null, beyond]], 0, 'NOT_APPLICABLE'],
  ])('withheld is not zero: %s', (_told, parts, published, verdict) => {
    expect(shareOf(parts, published).ofDistrict).toMatchObject({ verdict });
  });

  test('without children it is not applicable, and without neighbourhoods unknown', () => {
    expect(shareOf([[0, beyond]], 0).ofDistrict).toMatchObject({ verdict: 'NOT_APPLICABLE' });
    expect(shareOf([]).ofDistrict).toMatchObject({ verdict: 'UNKNOWN' });
  });

  test('is exactly met at its border for any band of ages', () => {
    for (const [agesFrom, agesUntil] of [
      [0, 15],
      [0, 12],
      [4, 12],
      [0, 4],
    ] as const) {
      const { ofDistrict } = shareOf(
        [
          [135, within],
          [15, beyond],
        ],
        150,
        aDistanceNorm({ sharePercent: 90, agesFrom, agesUntil }),
      );
      expect(ofDistrict).toMatchObject({ verdict: 'MET', ratio: 1 });
    }
  });
});

describe('a distance norm of neighbourhoods', () => {
  const { findings } = shareOf([
    [60, within],
    [40, beyond],
  ]);

  test('yields gaps for neighbourhoods; the shares of district and municipality stand beside them', () => {
    expect(
      findings.map(({ areaId: id, atNormLevel, verdict }) => [id.slice(4, 6), atNormLevel, verdict]),
    ).toEqual([
      ['BU', true, 'MET'],
      ['BU', true, 'TIGHT'],
      ['GM', false, 'SHORT'],
      ['WK', false, 'SHORT'],
    ]);
  });

  test('without a share is judged for neighbourhoods only', () => {
    const { findings: alone } = shareOf([[60, within]], 60, aDistanceNorm({ sharePercent: null }));
    expect(alone.map(({ areaId: id }) => id)).toEqual([areaId('BU99010100')]);
  });

  test('adds up a district from its own neighbourhoods, a municipality from all of them', () => {
    const other = 'WK990102';
    const facts = someFacts({
      areas: [municipality, district, other, 'BU99010101', 'BU99010201'].map((code) => anArea(code)),
      nearest: [aNearest('BU99010101', within), aNearest('BU99010201', beyond)],
      inventories: [anInventory(municipality)],
    });
    const actual = Object.fromEntries(
      assessDistance(aDistanceNorm(), facts).map((finding) => [finding.areaId.slice(4), finding.actual]),
    );
    expect(actual).toMatchObject({ [district]: 100, [other]: 0, [municipality]: 50 });
  });
});
