import type { AreaLevel } from '../../area/area-level.ts';
import type { FindingDetails } from '../../assessment/finding/finding-details.ts';
import type { NormForm, RatioOf } from '../../norm/norm-terms.ts';

/** In what a gap is counted: above the neighbourhood a distance or a choice is judged by the share that has it. */
export function unitOf(gap: {
  readonly form: NormForm;
  readonly normUnit: string;
  readonly normLevel: AreaLevel;
  readonly details: FindingDetails;
}): string {
  if (gap.details.agreement) return 'formality';
  if (gap.form === 'RELATION_PRESENT') return 'level';
  if (gap.form === 'SIGNAL_ROUTE') return 'steps';
  if (gap.details.access) return rateOf(gap.normUnit, gap.details.access.per);
  return isShare(gap.form, gap.normLevel) ? 'percent' : gap.normUnit;
}

export const isShare = (form: NormForm, level: AreaLevel): boolean =>
  (form === 'MAXIMUM_DISTANCE' || form === 'CHOICE') && level !== 'NEIGHBOURHOOD';

/** So much for every so many. */
export const rateOf = (unit: string, per: { readonly count: number; readonly of: RatioOf }): string =>
  `${unit} per ${per.count.toLocaleString('en')} ${per.of.toLowerCase()}`;
