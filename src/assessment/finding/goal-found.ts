import type { GoalCount } from '../facts/goal-facts.ts';

/** What a norm about goals finds of one of them in an area. */
export interface GoalFound {
  readonly code: string;
  /** By level of prevention; a null level: nobody told which. */
  readonly counts: readonly Pick<GoalCount, 'prevention' | 'activities'>[];
  readonly need: GoalNeed | null;
  /** Where it is not known: all goals of the area of which it is not, which are asked in one question. */
  readonly askedWith: readonly string[];
}

/** Households with a low income, percent: in the area, and the median of such areas in the municipality. */
export interface GoalNeed {
  readonly share: number;
  readonly median: number;
}

/** Preventiematrix (NJi, Vilans and NCJ 2017): a white spot matters more where more is needed than is usual there. */
export const isAboveMedian = (need: GoalNeed | null): boolean => need !== null && need.share > need.median;
