import fc from 'fast-check';
import { assess } from '../../../src/assessment/judging/assess.ts';
import { anyFacts, catchment } from '../any-facts.ts';
import { norms } from '../every-norm.ts';
import { aCatchment, anArea, areaId, district, elsewhere, here, municipality, there } from '../facts.ts';
import { aCountNorm, anAccessNorm } from '../norms.ts';
import { atHome, found, town } from './access-town.ts';

describe('half an FTE for every 1,000 children within 1,200 metres', () => {
  test.each([
    // 53.5 children: 0.02675 FTE is 0.5 for every 1,000, and 0.0214 is eight tenths of it.
    [0.02675, 'MET'],
    [0.02674, 'TIGHT'],
    [0.0214, 'TIGHT'],
    [0.02139, 'SHORT'],
    [0, 'SHORT'],
  ])('%d FTE for 53.5 children is %s', (fte, verdict) => {
    const facts = town({ catchments: atHome(fte) });
    expect(found(facts)).toMatchObject({ kind: 'ACCESS', required: 0.5, counted: 1, verdict });
    expect(found(facts).actual).toBeCloseTo((1_000 * fte) / 53.5, 10);
  });

  test('golden: who lives further away has less, and all share with each other, also across the border', () => {
    // 53.5 children at 300 m count whole, at 700 m for 0.68, and 53.5 across the border at 1,200 m for 0.22:
    // 53.5 x 1.9 = 101.65, so one FTE is 9.8377 for every 1,000 weighed children.
    const facts = town({
      catchments: [aCatchment('team', { [here]: 300, [there]: 700, [elsewhere]: 1_200 })],
      around: [anArea(elsewhere)],
    });
    expect(found(facts, here).actual).toBeCloseTo(9.8377, 4);
    expect(found(facts, there).actual).toBeCloseTo(6.6896, 4);
    // Above a neighbourhood the mean over children: (9.83768 + 6.68962) / 2 = 8.26365.
    for (const code of [district, municipality]) expect(found(facts, code).actual).toBeCloseTo(8.2636, 4);
  });

  test('weighs the mean of a district by its children', () => {
    const areas = { [here]: { children0to15: 300 }, [there]: { children0to15: 100 } };
    const facts = town({ catchments: [aCatchment('team', { [here]: 0 })] }, areas);
    // 160.5 children have 6.2305 for every 1,000, 53.5 have nothing: three quarters of it.
    expect(found(facts, district).actual).toBeCloseTo(0.75 * 6.2305, 4);
  });

  test('says how an area compares with its municipality, and what a quarter less far or further would find', () => {
    const facts = town({ catchments: [aCatchment('team', { [here]: 300, [there]: 1_300 })] });
    const { access } = found(facts, there).details;
    expect(access).toMatchObject({ spatialAccessRatio: 0, withinMetres: 1_200, low: 0, high: 0 });
    // Within 1,500 m the zones end at 500, 1,000 and 1,500: 53.5 x 1.22 share, and there 0.22 of it counts.
    const further = (0.22 * 1_000) / (53.5 * 1.22);
    expect(access!.otherwise).toEqual([
      { withinMetres: 900, weights: 'ZONES', actual: 0, verdict: 'ABSENT' },
      { withinMetres: 1_500, weights: 'ZONES', actual: expect.closeTo(further, 6), verdict: 'MET' },
      { withinMetres: 1_200, weights: 'GAUSSIAN', actual: 0, verdict: 'ABSENT' },
    ]);
    expect(found(facts, here).details.access!.spatialAccessRatio).toBe(2);
  });

  test('names each facility with what it has, how far it is and with how many that is shared, who gives most first', () => {
    const facts = town({
      catchments: [
        aCatchment('small', { [here]: 100 }, { low: 0.1, high: 0.1 }),
        aCatchment('large', { [here]: 640, [there]: 0 }, { low: 2, high: 2 }),
      ],
    });
    const { evidence, otherId } = found(facts);
    expect(otherId).toBe('large');
    // 53.5 + 0.68 x 53.5 = 89.88, shown as 90.
    expect(evidence.slice(1).map(({ statement }) => statement.nl)).toEqual([
      'large: 2 fte op 640 meter hemelsbreed, gedeeld met 90 kinderen (gewogen naar afstand)',
      'small: 0,1 fte op 100 meter hemelsbreed, gedeeld met 55 kinderen (gewogen naar afstand)',
    ]);
  });

  test('does not tell with how few children something is shared', () => {
    const facts = town({ catchments: atHome(1) }, { [here]: { children0to15: 15 } });
    expect(found(facts).evidence.at(-1)!.statement).toEqual({
      nl: 'team: 1 fte op 0 meter hemelsbreed, gedeeld met minder dan 10 kinderen (gewogen naar afstand)',
      en: 'team: 1 FTE at 0 metres in a straight line, shared with fewer than 10 children (weighed by distance)',
    });
  });

  test('flags a facility that stands there and is within reach of no child', () => {
    const facts = town({ catchments: [aCatchment('alone', {}), aCatchment('team', { [there]: 0 })] });
    for (const code of [here, district, municipality])
      expect(found(facts, code).details.access!.unreached).toEqual(['alone']);
    expect(found(facts, there).details.access!.unreached).toEqual([]);
  });

  test('asks more where more households have a low income, and nothing of whom that is not known', () => {
    const particulars = {
      ...anAccessNorm().particulars,
      demandWeight: { by: 'LOW_INCOME_SHARE' as const, factor: 1 },
    };
    const norm = anAccessNorm({ particulars });
    const facts = town({ catchments: atHome(0.03) }, { [here]: { lowIncomeShare: 20 } });
    // 0.03 FTE for 53.5 children is 0.5607: enough for 0.5, and 0.93 of the 0.6 that is asked here.
    expect(found(facts, here, norm)).toMatchObject({ required: expect.closeTo(0.6, 10), verdict: 'TIGHT' });
    expect(found(facts, there, norm).verdict).toBe('UNKNOWN');
  });
});

test('a district without children’s work lacks that once: what it would offer follows from it', () => {
  const facts = town({ areas: [anArea(municipality), anArea(district), anArea(here)] });
  const [count, access] = [aCountNorm(), anAccessNorm({ level: 'DISTRICT' })];
  const about = assess([count, access], facts).filter(({ areaId: id }) => id === areaId(district));
  expect(about.map(({ kind, verdict, becauseOf }) => [kind, verdict, becauseOf])).toEqual([
    ['PROVISION', 'ABSENT', null],
    ['ACCESS', 'ABSENT', about[0]!.id],
  ]);
});

test('whatever the facts, one facility more never makes a verdict about access worse', () => {
  const order = ['ABSENT', 'SHORT', 'TIGHT', 'MET'];
  const about = norms.filter(({ form }) => form === 'ACCESS');
  fc.assert(
    fc.property(anyFacts, catchment, (facts, added) => {
      fc.pre(facts.catchments.every(({ facilityId }) => facilityId !== added.facilityId));
      const before = new Map(assess(about, facts).map((finding) => [finding.id, finding.verdict]));
      for (const { id, verdict } of assess(about, { ...facts, catchments: [...facts.catchments, added] })) {
        const was = before.get(id)!;
        if (was === 'NOT_APPLICABLE') expect(verdict).toBe(was);
        // Of the added one nobody may have told how much it has: what was too little is then not known.
        else if (verdict === 'UNKNOWN') expect(was).not.toBe('MET');
        else if (was !== 'UNKNOWN') expect(order.indexOf(verdict)).toBeGreaterThanOrEqual(order.indexOf(was));
      }
    }),
  );
});
