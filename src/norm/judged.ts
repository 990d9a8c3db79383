import type { DistanceMetric, NotJudgedReason } from './norm-terms.ts';

interface Asks {
  readonly metric: DistanceMetric | null;
  readonly switchedOff: string | null;
}

/**
 * Why nothing is found about a norm; null: it is judged. It is then in the set all the same, so that who reads it knows
 * what is expected, and no area gets a gap or a question that nobody could answer.
 */
export function whyNotJudged(norm: Asks): NotJudgedReason | null {
  if (norm.switchedOff !== null) return 'SWITCHED_OFF';
  // Nobody measures along roads here; read as a straight line, such a norm would be met too soon.
  return norm.metric === 'ROAD' ? 'METRIC_NOT_MEASURED' : null;
}
