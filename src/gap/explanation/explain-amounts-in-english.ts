import { kindName, kindsOf, metres } from '../../assessment/finding/explain-words.ts';
import { inWordsOf } from '../../assessment/judging/measured-by.ts';
import type { ToExplain } from './explain.ts';
import type { amountsInDutch } from './explain-amounts-in-dutch.ts';
import { isShare } from './unit-of.ts';

const percent = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });

const reach = ({ form, metric, facilityKind, value, particulars }: ToExplain) =>
  form === 'CHOICE'
    ? `with at least ${kindsOf(value, 'en')} of offer within ${metres(particulars.withinMetres ?? 0, 'en')} metres ${inWordsOf(metric).en}`
    : `at most ${metres(value, 'en')} metres ${inWordsOf(metric).en} from such a facility: ${kindName(facilityKind, 'en')}`;

/** The same sentences in English. */
export const amountsInEnglish: typeof amountsInDutch = {
  fact(gap) {
    if (isShare(gap.form, gap.level))
      return `Of the children aged 0 to 15, ${percent(gap.actual ?? 0)} % live in a neighbourhood ${reach(gap)}.`;
    return `Kinds of offer within ${metres(gap.particulars.withinMetres ?? 0, 'en')} metres ${inWordsOf(gap.metric).en}: ${gap.actual ?? 0}.`;
  },

  norm(gap, status) {
    if (isShare(gap.form, gap.level)) return `The norm is at least ${percent(gap.required)} % (${status}).`;
    return `The norm is at least ${kindsOf(gap.value, 'en')} (${status}).`;
  },
};
