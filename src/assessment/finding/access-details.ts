import { enumOf } from '../../database/enum-of.ts';
import type { RatioOf } from '../../norm/norm-terms.ts';
import type { Verdict } from './finding-terms.ts';
import type { Zone } from './floating-catchment.ts';

/** How what is shared falls with distance. */
export const DistanceWeights = enumOf('ZONES', 'GAUSSIAN');
export type DistanceWeights = keyof typeof DistanceWeights;

/** What was found of access, with all that the number hangs on: whoever doubts the distance or the weights sees what they do. */
export interface AccessDetails {
  readonly per: { readonly count: number; readonly of: RatioOf };
  readonly withinMetres: number;
  readonly zones: readonly Zone[];
  /** For so many people at least, and at most; null: nobody can say. */
  readonly low: number;
  readonly high: number | null;
  /** What is there to the mean over the children of the municipality; below 0.5 is little. Null where that is nothing. */
  readonly spatialAccessRatio: number | null;
  /** The same, by other choices. */
  readonly otherwise: readonly AccessOtherwise[];
  /** Facilities that stand in the area, of which no child is within reach: what they have is nobody's. */
  readonly unreached: readonly string[];
}

export interface AccessOtherwise {
  readonly withinMetres: number;
  readonly weights: DistanceWeights;
  readonly actual: number | null;
  readonly verdict: Verdict;
}
