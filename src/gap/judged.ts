import { isAgeBand } from '../area/children.ts';
import type { NormParticulars } from './norm-particulars.ts';
import { type DistanceMetric, judgedForms, type NormForm, type NotJudgedReason } from './norm-terms.ts';

interface Asks {
  readonly form: NormForm;
  readonly metric: DistanceMetric | null;
  readonly agesFrom: number;
  readonly agesUntil: number;
  readonly switchedOff: string | null;
  readonly particulars: NormParticulars;
}

/**
 * Why nothing is found about a norm; null: it is judged. It is then in the set all the same, so that who reads it knows
 * what is expected, and no area gets a gap or a question that nobody could answer.
 */
export function whyNotJudged(norm: Asks): NotJudgedReason | null {
  const { form, metric, particulars } = norm;
  if (norm.switchedOff !== null) return 'SWITCHED_OFF';
  if (!judgedForms.has(form)) return 'FORM_NOT_JUDGED';
  if (!isAgeBand(norm.agesFrom, norm.agesUntil)) return 'AGES_NOT_PUBLISHED';
  if (particulars.per?.of === 'HOMES') return 'FIGURES_NOT_KNOWN';
  // Distances are measured in a straight line only; read as one, a norm along roads would be met too soon.
  return metric === null || metric === 'STRAIGHT_LINE' ? null : 'METRIC_NOT_MEASURED';
}
