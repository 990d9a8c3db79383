import type { Facts } from '../../../src/assessment/facts/facts.ts';
import { assessProvision } from '../../../src/assessment/judging/assess-provision.ts';
import { anArea, anInventory, areaId, district, here, servedBy, someFacts } from '../facts.ts';
import { aCountNorm } from '../norms.ts';

const norm = aCountNorm();

/** What the norm says of the one district there is. */
const judged = (known: Partial<Facts>, asked = norm) => assessProvision(asked, someFacts(known))[0]!;
const teams = (count: number) => [
  servedBy(
    district,
    'KINDERWERK',
    Array.from({ length: count }, (_, at) => `fac_${at}`),
  ),
];

describe('a minimum of facilities', () => {
  test.each([
    [5, 'MET', 1],
    [6, 'MET', 1.2],
    [4, 'TIGHT', 0.8],
    [3, 'SHORT', 0.6],
    [1, 'SHORT', 0.2],
    [0, 'ABSENT', 0],
  ])('of five is with %i in a completely known district %s', (count, verdict, ratio) => {
    const facts = { serving: teams(count), inventories: [anInventory(district)] };
    expect(judged(facts, aCountNorm({ value: 5 }))).toMatchObject({
      verdict,
      ratio,
      required: 5,
      actual: count,
      counted: count,
    });
  });

  test('is met by what is there, also when nobody looked whether there is more', () => {
    expect(judged({ serving: teams(1) })).toMatchObject({ verdict: 'MET', actual: 1, urgency: null });
  });

  test('is judged at its own level and no other', () => {
    const findings = assessProvision(norm, someFacts({ inventories: [anInventory('NL00')] }));
    expect(findings.map(({ areaId }) => areaId)).toEqual([areaId(district)]);
    expect(findings[0]).toMatchObject({ kind: 'PROVISION', atNormLevel: true });
    const municipal = assessProvision(aCountNorm({ level: 'MUNICIPALITY' }), someFacts());
    expect(municipal.map(({ id }) => id)).toEqual(['gap_set_N01_GM9901']);
  });

  test('counts what serves the district, not what stands in one of its neighbourhoods', () => {
    const facts = { serving: [servedBy(here, 'KINDERWERK')], inventories: [anInventory(district)] };
    expect(judged(facts).verdict).toBe('ABSENT');
  });

  test('counts any kind it names, and a combined team that provides two of them once', () => {
    const both = aCountNorm({ facilityKinds: ['KINDERWERK', 'BUURTHUIS'], value: 2 });
    const inventories = [anInventory(district), anInventory(district, { kind: 'BUURTHUIS' })];
    const combined = [servedBy(district, 'KINDERWERK', ['one']), servedBy(district, 'BUURTHUIS', ['one'])];
    expect(judged({ inventories, serving: combined }, both)).toMatchObject({ verdict: 'SHORT', actual: 1 });
    const apart = [servedBy(district, 'KINDERWERK', ['one']), servedBy(district, 'BUURTHUIS', ['other'])];
    expect(judged({ inventories, serving: apart }, both)).toMatchObject({ verdict: 'MET', actual: 2 });
    expect(judged({ inventories, serving: apart.toReversed() }, both)).toMatchObject({ actual: 2 });
  });
});

describe('unknown is never a gap', () => {
  test('with none known and nobody who looked it is a question', () => {
    expect(judged({})).toMatchObject({ verdict: 'UNKNOWN', actual: null, ratio: null, urgency: null });
  });

  test('with fewer than asked and nobody who looked it is a question that says how many are known', () => {
    const asked = aCountNorm({ value: 2 });
    expect(judged({ serving: teams(1) }, asked)).toMatchObject({ verdict: 'UNKNOWN', actual: 1 });
  });

  test('where CBS withholds the children it is a question, though somebody looked', () => {
    const areas = [anArea(district, { children0to15: null })];
    const facts = { areas, inventories: [anInventory(district)] };
    expect(judged(facts)).toMatchObject({ verdict: 'UNKNOWN', children: null, evidence: [] });
    expect(judged({ ...facts, serving: teams(1) }).verdict).toBe('MET');
  });
});

describe('a minimum for areas with enough children', () => {
  test('does not apply to an area without children', () => {
    const areas = [anArea(district, { children0to15: 0 })];
    expect(judged({ areas, inventories: [anInventory(district)] })).toMatchObject({
      verdict: 'NOT_APPLICABLE',
      urgency: null,
    });
  });

  // 0.79 of the children of 0 to 15 are under 12: of 253 it is 199.87, of 254 it is 200.66.
  test.each([
    [253, 'NOT_APPLICABLE'],
    [254, 'ABSENT'],
    [null, 'UNKNOWN'],
  ])('of 200 under 12 is in an area with %p under 15 %s', (children0to15, verdict) => {
    const under12 = aCountNorm({ minimumChildren: 200, agesUntil: 12 });
    const areas = [anArea(district, { children0to15 })];
    expect(judged({ areas, inventories: [anInventory(district)] }, under12).verdict).toBe(verdict);
  });
});

describe('what a provision gap shows', () => {
  const gap = judged({
    areas: [anArea(district, { children0to15: 1_000, lowIncomeShare: 20 })],
    inventories: [anInventory(district, { unlocated: 3 })],
  });

  test('has the natural key of set, norm and area: no edition, version or value', () => {
    expect(gap.id).toBe('gap_set_N01_WK990101');
  });

  test('has the children with the spread of their estimate, unrounded', () => {
    const under12 = judged({ inventories: [anInventory(district)] }, aCountNorm({ agesUntil: 12 }));
    expect(under12).toMatchObject({
      children: 79,
      childrenLow: expect.closeTo(77.1),
      childrenHigh: expect.closeTo(80.4),
    });
  });

  test('is as urgent as its parts say', () => {
    // severity 1 x log10(1001) / log10(1001) x 1.2, at most 1
    expect(gap).toMatchObject({
      urgency: 1,
      urgencyParts: { severity: 1, children: 1, vulnerability: 1.2 },
    });
  });

  test('names the row of the key figures, and who looked when', () => {
    expect(gap.evidence).toEqual([
      {
        statement: {
          nl: '1000 kinderen van 0 tot 15 jaar (gepubliceerd)',
          en: '1000 children aged 0 to 15 (published)',
        },
        sourceId: 'src_key_figures',
        row: district,
        retrievedOn: '2026-01-02',
      },
      {
        statement: {
          nl: 'volledig nagegaan op 2026-10-15: 0 aanwezig',
          en: 'completely checked on 2026-10-15: 0 present',
        },
        sourceId: 'src_sheet',
        row: 'KINDERWERK WK990101',
        retrievedOn: '2026-10-15',
      },
    ]);
    expect(gap.unlocated).toBe(3);
  });
});
