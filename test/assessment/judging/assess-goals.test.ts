import type { AreaGoalFacts } from '../../../src/assessment/facts/goal-facts.ts';
import { assessGoals } from '../../../src/assessment/judging/assess-goals.ts';
import { anArea, areaId, district, doneFor, goalsIn, someFacts } from '../facts.ts';
import { aGoalsNorm } from '../norms.ts';

const norm = aGoalsNorm({ particulars: { goals: ['TAAL'] } });
const of = (known: Partial<AreaGoalFacts> = {}, asked = norm, area = anArea(district)) =>
  assessGoals(asked, someFacts({ areas: [area], goals: [goalsIn(district, known)] }))[0]!;

describe('a norm about goals', () => {
  test('says something of each goal in each area of its level, under an id with the goal in it', () => {
    const facts = someFacts({ goals: [goalsIn(district, { counts: [doneFor('TAAL')] })] });
    expect(
      assessGoals(aGoalsNorm(), facts).map(({ id, verdict, kind, atNormLevel }) => [
        ...[id, verdict, kind, atNormLevel],
      ]),
    ).toEqual([
      ['gap_set_N31_WK990101_TAAL', 'MET', 'GOAL', true],
      ['gap_set_N31_WK990101_ARMOEDE', 'ABSENT', 'GOAL', true],
    ]);
  });

  test('is missed where somebody knows all activities and none has the goal, and says who looked', () => {
    expect(of()).toMatchObject({ verdict: 'ABSENT', actual: 0, required: 1, ratio: 0 });
    expect(of().evidence.at(-1)).toEqual({
      statement: {
        nl: 'alle activiteiten nagegaan op 2026-10-15: 0 met dit doel',
        en: 'all activities checked on 2026-10-15: 0 with this goal',
      },
      ...{ sourceId: 'src_sheet', row: 'ACTIVITEITEN WK990101', retrievedOn: '2026-10-15' },
    });
  });

  test.each<[string, Partial<AreaGoalFacts>]>([
    ['nobody looked', { checkedOn: null }],
    ['one with the goal is done nobody knows where', { unplaced: [doneFor('TAAL')] }],
    ['nobody knows whether children live there', { hasNoChildren: null }],
  ])('is not known where %s', (_, known) => {
    expect(of(known)).toMatchObject({ verdict: 'UNKNOWN', actual: null, urgency: null });
  });

  test('is met by what is done, whoever looked and whoever lives there', () => {
    const counts = [doneFor('TAAL')];
    for (const known of [{ checkedOn: null }, { hasNoChildren: true }, { hasNoChildren: null }])
      expect(of({ counts, ...known })).toMatchObject({ verdict: 'MET', actual: 1, ratio: 1 });
  });

  test('does not count where no children live, or fewer than it says', () => {
    expect(of({ hasNoChildren: true }).verdict).toBe('NOT_APPLICABLE');
    // A hundred of 0 to 15.
    expect(of({}, { ...norm, minimumChildren: 101 }).verdict).toBe('NOT_APPLICABLE');
    expect(of({}, { ...norm, minimumChildren: 100 }).verdict).toBe('ABSENT');
  });

  test('may ask more than one, and tells on which levels of prevention there is one', () => {
    const two = { ...norm, value: 2 };
    const counts = [doneFor('TAAL', 1, 'SELECTIEF'), doneFor('ARMOEDE', 5)];
    expect(of({ counts }, two)).toMatchObject({
      ...{ verdict: 'SHORT', actual: 1, ratio: 0.5 },
      details: { goal: { code: 'TAAL', counts: [{ prevention: 'SELECTIEF', activities: 1 }] } },
    });
    expect(of({ counts, checkedOn: null }, two)).toMatchObject({ verdict: 'UNKNOWN', actual: 1 });
    expect(of({ counts: [doneFor('TAAL'), doneFor('TAAL', 1, null)] }, two).verdict).toBe('MET');
  });
});

describe('goals of which it is not known', () => {
  const asked = aGoalsNorm({ particulars: { goals: ['TAAL', 'ARMOEDE', 'VEILIGHEID'] } });

  test('are asked in one question for an area: the others follow from the first', () => {
    const counts = [doneFor('TAAL')];
    const facts = someFacts({ goals: [goalsIn(district, { counts, checkedOn: null })] });
    const id = 'gap_set_N31_WK990101_ARMOEDE';
    expect(
      assessGoals(asked, facts).map(({ becauseOf, details }) => [becauseOf, details.goal?.askedWith]),
    ).toEqual([
      [null, []],
      [null, ['ARMOEDE', 'VEILIGHEID']],
      [id, ['ARMOEDE', 'VEILIGHEID']],
    ]);
  });

  test('stand beside those that are known to be served by nobody, which are gaps of their own', () => {
    const facts = someFacts({ goals: [goalsIn(district, { unplaced: [doneFor('ARMOEDE')] })] });
    expect(assessGoals(asked, facts).map(({ verdict, becauseOf }) => [verdict, becauseOf])).toEqual([
      ['ABSENT', null],
      ['UNKNOWN', null],
      ['ABSENT', null],
    ]);
  });
});

describe('the need for a goal', () => {
  const codes = ['WK990101', 'WK990102', 'WK990103', 'WK990104'];
  const withShares = (...shares: (number | null)[]) =>
    assessGoals(
      norm,
      someFacts({
        areas: codes.map((code, at) => anArea(code, { lowIncomeShare: shares[at] ?? null })),
        goals: codes.map((code) => goalsIn(code)),
      }),
    ).map(({ details, urgencyParts }) => [details.goal?.need?.median ?? null, urgencyParts?.severity]);

  test('makes a gap twice as severe where more have a low income than in the median of such areas', () => {
    // 5, 6, 8, 20: the median is halfway 6 and 8.
    expect(withShares(20, 5, 8, 6)).toEqual([
      [7, 1],
      [7, 0.5],
      [7, 1],
      [7, 0.5],
    ]);
  });

  test('is against those of which it is known; where it is not known it makes nothing more urgent', () => {
    expect(withShares(5, null, 9, 7)).toEqual([
      [7, 0.5],
      [null, 0.5],
      [7, 1],
      [7, 0.5],
    ]);
  });

  test('of a municipality is not compared with that of another', () => {
    const other = 'WK990201';
    const facts = someFacts({
      areas: [anArea(district, { lowIncomeShare: 10 }), anArea(other, { lowIncomeShare: 2 })],
      goals: [goalsIn(district), goalsIn(other)],
    });
    const needs = assessGoals(norm, facts).map(({ areaId, details }) => [areaId, details.goal?.need]);
    expect(needs).toEqual([
      [areaId(district), { share: 10, median: 10 }],
      [areaId(other), { share: 2, median: 2 }],
    ]);
  });
});
