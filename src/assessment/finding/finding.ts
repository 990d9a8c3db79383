import type { FindingDetails } from './finding-details.ts';
import type { GapKind, RelationGapClass, Verdict } from './finding-terms.ts';

/** One row a finding rests on: whoever doubts the gap can look it up. */
export interface Evidence {
  readonly statement: { readonly nl: string; readonly en: string };
  readonly sourceId: string | null;
  /** Identifier of the row in its source: an area code, a register's key. */
  readonly row: string | null;
  readonly retrievedOn: string | null;
}

/** What an urgency is made of; each part is published beside it. */
export interface UrgencyParts {
  /** How far fact and norm part: 0 met to 1 nothing there. */
  readonly severity: number;
  /** Children of the norm's age band on a log scale: 0 none, 1 a thousand and more; null when not known. */
  readonly children: number | null;
  /** 1 plus the share of households with a low income; null when not known. */
  readonly vulnerability: number | null;
}

/** What an assessment says of one norm in one area (and for a relation norm one facility). */
export interface Finding {
  readonly id: string;
  /** Id of the same in the area it mostly was before the boundary changed. */
  readonly previous: string | null;
  readonly normId: string;
  readonly municipalityCode: string;
  readonly areaId: string;
  readonly kind: GapKind;
  readonly facilityKind: string;
  readonly partnerKind: string | null;
  readonly facilityId: string | null;
  readonly verdict: Verdict;
  readonly relationClass: RelationGapClass | null;
  readonly atNormLevel: boolean;
  readonly becauseOf: string | null;
  readonly required: number;
  readonly actual: number | null;
  readonly ratio: number | null;
  readonly children: number | null;
  readonly childrenLow: number | null;
  readonly childrenHigh: number | null;
  readonly childrenMethod: string | null;
  readonly otherId: string | null;
  readonly relationId: string | null;
  readonly counted: number | null;
  readonly unlocated: number | null;
  readonly urgency: number | null;
  readonly urgencyParts: UrgencyParts | null;
  readonly evidence: readonly Evidence[];
  readonly details: FindingDetails;
}
