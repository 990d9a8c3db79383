import { preventionLevels } from '../../facility/term/facility-traits.ts';
import { goals } from '../../facility/term/goals.ts';
import type { GoalCount, GoalFacts } from '../facts/goal-facts.ts';
import type { Verdict } from './finding-terms.ts';

/** What is done for one goal in an area, on all levels of prevention together. */
export interface GoalTotal {
  readonly counts: readonly GoalCount[];
  readonly activities: number;
  /** Somebody says that these are all, and none with this goal is done nobody knows where. */
  readonly isComplete: boolean;
}

export interface GoalCellValues {
  readonly goalCode: string;
  readonly preventionCode: string | null;
  readonly count: number;
  readonly facilities: number;
  readonly verdict: Verdict;
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
}

/**
 * Preventiematrix: every goal on every level of prevention (NJi, Vilans and NCJ 2017), the empty cells too, since these
 * are what is looked for. A goal with activities of which nobody told the level has one cell more, without a level.
 */
export function goalCells(facts: GoalFacts): GoalCellValues[] {
  return goals.terms.flatMap(({ code }) => {
    const counts = facts.counts.filter(({ goal }) => goal === code);
    const untold = counts.filter(({ prevention }) => prevention === null);
    const levels = preventionLevels.terms.map(
      (level) => counts.find(({ prevention }) => prevention === level.code) ?? empty(code, level.code),
    );
    const elsewhere = facts.unplaced.filter(({ goal }) => goal === code);
    const mayFill = [...untold, ...elsewhere].map(({ prevention }) => prevention);
    return [...levels, ...untold].map((cell) => cellOf(cell, facts, mayFill));
  });
}

/** Of an area in which all cells of a goal are white spots nothing is done for it, and the other way round. */
export function goalTotal({ counts, unplaced, checkedOn }: GoalFacts, goal: string): GoalTotal {
  const ofGoal = counts.filter((count) => count.goal === goal);
  return {
    counts: ofGoal,
    activities: ofGoal.reduce((sum, { activities }) => sum + activities, 0),
    isComplete: checkedOn !== null && !unplaced.some((one) => one.goal === goal),
  };
}

const empty = (goal: string, prevention: string): GoalCount => ({
  ...{ goal, prevention, activities: 0, facilities: 0 },
});

function cellOf(cell: GoalCount, facts: GoalFacts, mayFill: readonly (string | null)[]): GoalCellValues {
  const { goal: goalCode, prevention: preventionCode, activities: count, facilities } = cell;
  const { checkedOn, checkedBy } = facts;
  const verdict = verdictOf(count, facts, mayFill.includes(null) || mayFill.includes(preventionCode));
  return { goalCode, preventionCode, count, facilities, verdict, checkedOn, checkedBy };
}

/** A white spot needs somebody who looked, no activity that may well belong in it, and children it is there for. */
function verdictOf(count: number, { checkedOn, hasNoChildren }: GoalFacts, mayBeFilled: boolean): Verdict {
  if (count > 0) return 'MET';
  if (hasNoChildren === true) return 'NOT_APPLICABLE';
  return checkedOn !== null && !mayBeFilled && hasNoChildren !== null ? 'ABSENT' : 'UNKNOWN';
}
