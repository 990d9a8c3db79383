import type { Facts } from '../../../src/assessment/facts/facts.ts';
import { assessDistance } from '../../../src/assessment/judging/assess-distance.ts';
import { aNearest, anArea, anInventory, areaId, here, municipality, someFacts } from '../facts.ts';
import { aDistanceNorm } from '../norms.ts';

const norm = aDistanceNorm();
const everybodyLooked = [anInventory(municipality)];

/** What the norm says of one neighbourhood. */
const judged = (known: Partial<Facts>, asked = norm) =>
  assessDistance(asked, someFacts(known)).find(({ areaId: id }) => id === areaId(here))!;

describe('at most 800 metres, where everything is known', () => {
  test.each([
    [0, 'MET', 1],
    [800, 'MET', 1],
    [800.1, 'TIGHT', 0.99988],
    [1_000, 'TIGHT', 0.8],
    [1_000.1, 'SHORT', 0.79992],
    [8_000, 'SHORT', 0.1],
  ])('the nearest at %p metres is %s', (metres, verdict, ratio) => {
    const found = judged({ nearest: [aNearest(here, metres)], inventories: everybodyLooked });
    expect(found).toMatchObject({
      kind: 'DISTANCE',
      verdict,
      required: 800,
      actual: metres,
      ratio: expect.closeTo(ratio, 5),
      otherId: 'fac_nearest',
    });
  });

  test('none anywhere is ABSENT, and no distance is made up', () => {
    expect(judged({ inventories: everybodyLooked })).toMatchObject({
      verdict: 'ABSENT',
      actual: null,
      ratio: 0,
      otherId: null,
      urgencyParts: { severity: 1 },
    });
  });

  test('the further, the more urgent: severity is what the ratio leaves', () => {
    const gap = judged({ nearest: [aNearest(here, 1_600)], inventories: everybodyLooked });
    expect(gap.urgencyParts).toMatchObject({ severity: 0.5 });
  });

  test('rows of the register without a place are named: one of them may be nearer', () => {
    const inventories = [anInventory(municipality, { unlocated: 4 })];
    expect(judged({ nearest: [aNearest(here, 900)], inventories })).toMatchObject({ unlocated: 4 });
  });

  test('any of several kinds may be the nearest; of two just as far the first by id', () => {
    const either = aDistanceNorm({ facilityKinds: ['KINDERWERK', 'BUURTHUIS'] });
    const nearest = [
      aNearest(here, 900),
      aNearest(here, 700, { kind: 'BUURTHUIS', facilityId: 'fac_b' }),
      aNearest(here, 100, { kind: 'BIBLIOTHEEK', facilityId: 'fac_library' }),
    ];
    expect(judged({ nearest }, either)).toMatchObject({ verdict: 'MET', actual: 700, otherId: 'fac_b' });
    const asFar = [...nearest, aNearest(here, 700, { facilityId: 'fac_a' })];
    expect(judged({ nearest: asFar }, either).otherId).toBe('fac_a');
    expect(judged({ nearest: asFar.toReversed() }, either).otherId).toBe('fac_a');
  });
});

describe('unknown is never a gap', () => {
  test('beyond the norm it is a question when nobody looked: there may be a nearer one', () => {
    expect(judged({ nearest: [aNearest(here, 900)] })).toMatchObject({
      verdict: 'UNKNOWN',
      actual: 900,
      otherId: 'fac_nearest',
      urgency: null,
    });
    expect(judged({})).toMatchObject({ verdict: 'UNKNOWN', actual: null });
  });

  test('within the norm it is met, whoever looked', () => {
    expect(judged({ nearest: [aNearest(here, 800)] }).verdict).toBe('MET');
  });

  test('a neighbourhood without an origin has no distance', () => {
    const areas = [anArea(here, { hasOrigin: false })];
    expect(judged({ areas, inventories: everybodyLooked })).toMatchObject({ verdict: 'UNKNOWN' });
  });

  test('a neighbourhood whose children are withheld has an unknown gap: there may be none', () => {
    const areas = [anArea(here, { children0to15: null })];
    const beyond = { areas, inventories: everybodyLooked, nearest: [aNearest(here, 900)] };
    expect(judged(beyond)).toMatchObject({ verdict: 'UNKNOWN', children: null, actual: 900 });
    expect(judged({ ...beyond, nearest: [] })).toMatchObject({ verdict: 'UNKNOWN', actual: null });
    expect(judged({ ...beyond, nearest: [aNearest(here, 100)] })).toMatchObject({ verdict: 'MET' });
  });

  test('a neighbourhood without children is not applicable, whatever the distance', () => {
    const areas = [anArea(here, { children0to15: 0 })];
    const facts = { areas, inventories: everybodyLooked, nearest: [aNearest(here, 9_000)] };
    expect(judged(facts)).toMatchObject({ verdict: 'NOT_APPLICABLE', urgency: null });
  });
});

test('a distance gap names the row of the nearest facility', () => {
  const { evidence } = judged({ nearest: [aNearest(here, 900.4)], inventories: everybodyLooked });
  expect(evidence).toMatchObject([
    { row: here, sourceId: 'src_key_figures' },
    {
      statement: {
        nl: 'dichtstbijzijnde op 900 meter, hemelsbreed',
        en: 'nearest at 900 metres, in a straight line',
      },
      sourceId: 'src_sheet',
      row: 'nearest',
      retrievedOn: '2026-03-01',
    },
  ]);
});
