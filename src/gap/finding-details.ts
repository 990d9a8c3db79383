import type { AnchoringValues } from './anchoring.ts';
import type { FreshnessFound } from './freshness-found.ts';
import type { GoalFound } from './goal-found.ts';

/**
 * What only some forms of norm find, stored with the finding as it is: each form has a part of its own, and puts it there
 * whatever its verdict.
 */
export interface FindingDetails {
  readonly goal?: GoalFound;
  readonly anchoring?: AnchoringValues;
  readonly freshness?: FreshnessFound;
}
