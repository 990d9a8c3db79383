import { assess } from '../../../src/assessment/judging/assess.ts';
import { measuredBy, metresBy } from '../../../src/assessment/judging/measured-by.ts';
import { whyNotJudged } from '../../../src/norm/judged.ts';
import type { DistanceMetric } from '../../../src/norm/norm-terms.ts';
import { aNearest, anArea, anInventory, district, here, municipality, someFacts, there } from '../facts.ts';
import { aDistanceNorm } from '../norms.ts';

const facts = someFacts({
  areas: [
    anArea(municipality, { children0to15: 1_000 }),
    anArea(district, { children0to15: 1_000 }),
    anArea(here, { children0to15: 900 }),
    anArea(there, { children0to15: 100 }),
  ],
  nearest: [aNearest(here, 700), aNearest(there, 1_500)],
  inventories: [anInventory(municipality)],
});
const found = (metric: DistanceMetric) => {
  const findings = assess([aDistanceNorm({ metric })], facts);
  return (code: string) => findings.find(({ id }) => id.endsWith(code))!;
};

describe('a distance norm', () => {
  test('that counts on foot takes 1.3 metres for each in a straight line', () => {
    expect([metresBy('WALK_ESTIMATE', 700), metresBy('STRAIGHT_LINE', 700)]).toEqual([910, 700]);
    expect(found('STRAIGHT_LINE')(here)).toMatchObject({ verdict: 'MET', actual: 700 });
    // 800 / 910 = 0.879
    expect(found('WALK_ESTIMATE')(here)).toMatchObject({ verdict: 'TIGHT', actual: 910 });
    expect(found('WALK_ESTIMATE')(here).evidence.at(-1)?.statement).toEqual({
      nl: 'dichtstbijzijnde op 910 meter, te voet (geschat)',
      en: 'nearest at 910 metres, on foot (estimated)',
    });
    expect(measuredBy('STRAIGHT_LINE', facts)).toBe(facts);
  });

  test('along roads is not judged: nobody measures them here', () => {
    expect(whyNotJudged(aDistanceNorm({ metric: 'ROAD' }))).toBe('METRIC_NOT_MEASURED');
    expect(whyNotJudged(aDistanceNorm({ metric: 'WALK_ESTIMATE' }))).toBeNull();
  });

  test('tells above the neighbourhood how far children live, and of a neighbourhood from where it was measured', () => {
    // (900 x 700 + 100 x 1500) / 1000 = 780; 900 of 1000 live within 700.
    const spread = { meanMetres: 780, p90Metres: 700 };
    for (const code of [municipality, district])
      expect(found('STRAIGHT_LINE')(code).details.distance).toEqual({ originPrecision: null, spread });
    expect(found('STRAIGHT_LINE')(here).details.distance).toEqual({
      ...{ originPrecision: 'POINT_ON_SURFACE', spread: null },
    });
  });
});
