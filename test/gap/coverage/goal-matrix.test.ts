import type { GoalFacts } from '../../../src/assessment/facts/goal-facts.ts';
import { goalCells } from '../../../src/assessment/finding/goal-matrix.ts';

const facts = (given: Partial<GoalFacts> = {}): GoalFacts => ({
  ...{ counts: [], unplaced: [], checkedOn: null, checkedBy: null, checkedArea: null, checkedSourceId: null },
  ...{ hasNoChildren: false, ...given },
});
const count = (goal: string, prevention: string | null, activities = 1) => ({
  ...{ goal, prevention, activities, facilities: 1 },
});
const looked = { checkedOn: '2026-06-30', checkedBy: 'beleidsmedewerker jeugd' };

/** What the cells of a goal say, level by level. */
const cellsOf = (given: GoalFacts, goal = 'TAAL') =>
  goalCells(given)
    .filter(({ goalCode }) => goalCode === goal)
    .map(({ preventionCode, count, verdict }) => [preventionCode, count, verdict]);

describe('the goal matrix', () => {
  test('has every goal on every level, whatever is known', () => {
    // 11 goals on 3 levels.
    expect(goalCells(facts())).toHaveLength(33);
    expect(new Set(goalCells(facts()).map(({ verdict }) => verdict))).toEqual(new Set(['UNKNOWN']));
  });

  test('has a white spot only where somebody says that all activities are known', () => {
    const counts = [count('TAAL', 'UNIVERSEEL', 2)];
    expect(cellsOf(facts({ counts }))).toEqual([
      ['UNIVERSEEL', 2, 'MET'],
      ['SELECTIEF', 0, 'UNKNOWN'],
      ['GEINDICEERD', 0, 'UNKNOWN'],
    ]);
    expect(cellsOf(facts({ counts, ...looked }))).toEqual([
      ['UNIVERSEEL', 2, 'MET'],
      ['SELECTIEF', 0, 'ABSENT'],
      ['GEINDICEERD', 0, 'ABSENT'],
    ]);
  });

  test('has none for a goal with an activity of which nobody told the level: it may be that one', () => {
    const counts = [count('TAAL', 'SELECTIEF'), count('TAAL', null)];
    expect(cellsOf(facts({ counts, ...looked }))).toEqual([
      ['UNIVERSEEL', 0, 'UNKNOWN'],
      ['SELECTIEF', 1, 'MET'],
      ['GEINDICEERD', 0, 'UNKNOWN'],
      [null, 1, 'MET'],
    ]);
    expect(cellsOf(facts({ counts, ...looked }), 'ARMOEDE').map(([, , verdict]) => verdict)).toEqual([
      ...['ABSENT', 'ABSENT', 'ABSENT'],
    ]);
  });

  test('has none where what is done somewhere in the municipality may well be done', () => {
    const verdictsWith = (prevention: string | null, goal?: string) =>
      cellsOf(facts({ ...looked, unplaced: [{ goal: 'TAAL', prevention }] }), goal).map(
        ([, , verdict]) => verdict,
      );
    expect(verdictsWith('SELECTIEF')).toEqual(['ABSENT', 'UNKNOWN', 'ABSENT']);
    expect(verdictsWith(null)).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
    expect(verdictsWith(null, 'ARMOEDE')).toEqual(['ABSENT', 'ABSENT', 'ABSENT']);
  });

  test('asks nothing of an area where no children live, and still shows what is done there', () => {
    const counts = [count('TAAL', 'UNIVERSEEL')];
    expect(
      cellsOf(facts({ counts, ...looked, hasNoChildren: true })).map(([, , verdict]) => verdict),
    ).toEqual([...['MET', 'NOT_APPLICABLE', 'NOT_APPLICABLE']]);
  });

  test('has no white spot where nobody knows whether any children live', () => {
    const verdicts = goalCells(facts({ ...looked, hasNoChildren: null })).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['UNKNOWN']));
  });

  test('says who looked, and when', () => {
    for (const cell of goalCells(facts(looked))) expect(cell).toMatchObject(looked);
  });
});
