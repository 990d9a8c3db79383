import { assess } from '../../../src/assessment/judging/assess.ts';
import { anArea, areaId, district, here, municipality, servedBy, someFacts } from '../facts.ts';
import { aRelationNorm } from '../norms.ts';
import { aSchool } from '../tie-facts.ts';

const schools = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aSchool(`fac_${at}`, { askedOn: '2026-10-15', neighbourhoodId: areaId(here) }),
  );
const facts = (count: number) =>
  someFacts({
    areas: [anArea(municipality), anArea(district, { children0to15: 1_000 }), anArea(here)],
    serving: [servedBy(district, 'KINDERWERK'), servedBy(here, 'KINDERWERK')],
    expecting: schools(count),
  });
const urgencies = (count: number) =>
  assess([aRelationNorm({ agesFrom: 0, agesUntil: 15 })], facts(count)).map(
    ({ urgency, urgencyParts, children }) => ({
      ...{ urgency, part: urgencyParts?.children, children },
    }),
  );

describe('the urgency of a gap about one facility', () => {
  test('counts all children of the area where the norm speaks of no other facility there', () => {
    // log10(1 + 1000) / log10(1 + 1000) = 1
    expect(urgencies(1)).toEqual([{ urgency: 1, part: 1, children: 1_000 }]);
  });

  test('counts an equal part of them where it speaks of more, whose gaps name all children still', () => {
    // log10(1 + 1000 / 4) / log10(1001) = 2.399674 / 3.000434 = 0.799776
    const found = urgencies(4);
    expect(found).toHaveLength(4);
    for (const { urgency, part, children } of found) {
      expect([urgency, children]).toEqual([0.8, 1_000]);
      expect(part).toBeCloseTo(0.799776, 5);
    }
  });
});
