import { aCatchment, anInventory, district, here, municipality, servedBy, there } from '../facts.ts';
import { anAccessNorm } from '../norms.ts';
import { atHome, found, town } from './access-town.ts';

describe('what is not known', () => {
  test('is whether there is more, where nobody looked: enough is enough, and too little is a question', () => {
    const facts = (fte: number) => town({ inventories: [], catchments: atHome(fte) });
    expect(found(facts(1)).verdict).toBe('MET');
    expect(found(facts(0.02))).toMatchObject({ verdict: 'UNKNOWN', ratio: null });
    expect(found(facts(0.02)).details.access!.high).toBeNull();
  });

  test('is ABSENT only where none serves the area; where one does, or is within reach, there is too little', () => {
    expect(found(town()).verdict).toBe('ABSENT');
    expect(found(town({ serving: [servedBy(here, 'KINDERWERK')] })).verdict).toBe('SHORT');
    expect(found(town({ inventories: [] })).verdict).toBe('UNKNOWN');
  });

  test('a capacity nobody told is a question, not nothing, and no longer matters where there is enough', () => {
    const facts = town({ catchments: atHome(null) });
    expect(found(facts)).toMatchObject({ verdict: 'UNKNOWN', actual: null });
    const enough = town({ catchments: [...atHome(null), aCatchment('second')] });
    expect(found(enough).verdict).toBe('MET');
  });

  test('a combined team may do all of it for children, and none', () => {
    const combined = (fte: number) =>
      town({
        catchments: [
          aCatchment('team', { [here]: 0 }, { kinds: ['JONGERENWERK', 'KINDERWERK'], low: fte, high: fte }),
        ],
      });
    expect(found(combined(1)).verdict).toBe('UNKNOWN');
    expect(found(combined(0.02)).verdict).toBe('SHORT');
    // Of 1 FTE three in a hundred is for children: 0.03 for 53.5 is 0.56.
    const [team] = combined(1).catchments;
    const divided = { ...team!, kindShares: { KINDERWERK: 0.03, JONGERENWERK: 0.97 } };
    expect(found({ ...combined(1), catchments: [divided] })).toMatchObject({
      ...{ verdict: 'MET', actual: expect.closeTo(30 / 53.5, 6) },
    });
    const both = anAccessNorm({ facilityKinds: ['KINDERWERK', 'JONGERENWERK'] });
    const inventories = [anInventory(municipality), anInventory(municipality, { kind: 'JONGERENWERK' })];
    expect(found({ ...combined(0.02), inventories }, here, both)).toMatchObject({
      verdict: 'SHORT',
      counted: 1,
    });
    expect(found(combined(1), here, both).verdict).toBe('MET');
  });

  test('children who are withheld are from none to all who live there: what that could turn is a question', () => {
    // The team is shared with 53.5 children and those of the neighbourhood that is not told.
    const shared = (fte: number, inhabitants: number | null) =>
      town(
        { catchments: [aCatchment('team', { [here]: 0, [there]: 0 }, { low: fte, high: fte })] },
        { [there]: { children0to15: null, inhabitants } },
      );
    // 0.03 for 53.5 is 0.56, and for at most 58.5 still 0.51; for at most 103.5 only 0.29.
    expect(found(shared(0.03, 5)).verdict).toBe('MET');
    expect(found(shared(0.03, 50)).verdict).toBe('UNKNOWN');
    expect(found(shared(0.03, null)).verdict).toBe('UNKNOWN');
    expect(found(shared(0.02, 50)).verdict).toBe('SHORT');
    // Where they may be none the norm may not apply: it is met there, or it is not known.
    expect(found(shared(0.02, 50), there)).toMatchObject({ verdict: 'UNKNOWN', children: null });
    expect(found(shared(1, 50), there).verdict).toBe('MET');
  });

  test('of a district with withheld children the mean has a lowest and a highest', () => {
    // 53.5 children have 0.56 for every 1,000. With at most 5 who have nothing it is at least 0.51, with 50 0.29.
    const facts = (inhabitants: number) =>
      town({ catchments: atHome(0.03) }, { [there]: { children0to15: null, inhabitants } });
    expect(found(facts(5), district).verdict).toBe('MET');
    expect(found(facts(50), district).verdict).toBe('UNKNOWN');
    const { low, high } = found(facts(50), district).details.access!;
    expect([low, high]).toEqual([expect.closeTo(30 / 103.5, 10), expect.closeTo(30 / 53.5, 10)]);
  });

  test('where a neighbourhood has no origin its children may share in anything there', () => {
    const facts = town({ catchments: atHome(1) }, { [there]: { hasOrigin: false } });
    expect(found(facts, here).verdict).toBe('UNKNOWN');
    expect(found(facts, there).verdict).toBe('UNKNOWN');
    const empty = town({ catchments: atHome(1) }, { [there]: { hasOrigin: false, children0to15: 0 } });
    expect(found(empty, here).verdict).toBe('MET');
  });

  test('an area without children is not spoken of, nor one with fewer than the norm names', () => {
    const facts = town({}, { [here]: { children0to15: 0 } });
    expect(found(facts)).toMatchObject({ verdict: 'NOT_APPLICABLE', urgency: null });
    expect(found(town(), here, anAccessNorm({ minimumChildren: 54 })).verdict).toBe('NOT_APPLICABLE');
    expect(found(town(), here, anAccessNorm({ minimumChildren: 53 })).verdict).toBe('ABSENT');
  });
});

test('too little rests on somebody having looked, which is among its evidence', () => {
  const { evidence } = found(town());
  expect(evidence.at(-1)).toMatchObject({
    statement: { nl: 'volledig nagegaan op 2026-10-15' },
    row: 'KINDERWERK GM9901',
  });
  expect(found(town({ catchments: atHome(1) })).evidence.at(-1)!.row).toBe('team');
});
