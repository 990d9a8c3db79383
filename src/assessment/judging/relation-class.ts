import { formalityDegree } from '../../relation/formality-degree.ts';
import type { TieFacts } from '../facts/tie-facts.ts';
import type { RelationGapClass } from '../finding/finding-terms.ts';

/** How far each class is from what was expected; an example scale, published as part of the urgency. */
export const severityOf: Record<RelationGapClass, number> = {
  NO_PARTNER_IN_AREA: 1,
  UNKNOWN: 0,
  NO_RELATION: 1,
  LAPSED: 0.8,
  ONE_SIDED: 0.6,
  DISPUTED: 0.6,
  TOO_WEAK: 0.4,
  UNVERIFIED: 0.3,
};

/**
 * A level of 0 says: asked, and there is none. Thresholds look at the lower of both claims. Close enough, but nobody told
 * how far the agreement is laid down that is asked: that may be as it should.
 */
export function classOf(
  tie: TieFacts,
  minimumLevel: number,
  minimumFormality: string | null = null,
): RelationGapClass | 'MET' {
  if (tie.levelHigh === 0) return 'NO_RELATION';
  if (!tie.isCurrent) return 'LAPSED';
  if (tie.consensus === 'ONE_SIDED') return 'ONE_SIDED';
  if (tie.consensus === 'DISPUTED') return 'DISPUTED';
  if (tie.consensus === 'UNVERIFIED') return 'UNVERIFIED';
  if ((tie.levelLow ?? 0) < minimumLevel) return 'TOO_WEAK';
  const asked = formalityDegree(minimumFormality);
  if (asked === null) return 'MET';
  const degree = formalityDegree(tie.formality);
  if (degree === null) return 'UNKNOWN';
  return degree >= asked ? 'MET' : 'TOO_WEAK';
}

/** One that may be right is nearer to it than all that are not. */
const order: readonly (RelationGapClass | 'MET')[] = [
  ...(Object.keys(severityOf) as RelationGapClass[]).filter((is) => is !== 'UNKNOWN'),
  'UNKNOWN',
  'MET',
];
export const rank = (is: RelationGapClass | 'MET') => order.indexOf(is);
