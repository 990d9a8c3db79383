import { unitWords } from './assess-ratio.ts';
import type { ToExplain } from './explain.ts';
import type { amountsInDutch } from './explain-amounts-in-dutch.ts';
import { kindName, metres } from './explain-words.ts';
import { isShare } from './unit-of.ts';

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });
const percent = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 });
const unit = (code: string) => unitWords[code]?.en ?? code;

const reach = ({ form, facilityKind, value, particulars }: ToExplain) =>
  form === 'CHOICE'
    ? `with at least ${value} kinds of offer within ${metres(particulars.withinMetres ?? 0, 'en')} metres in a straight line`
    : `at most ${metres(value, 'en')} metres in a straight line from such a facility: ${kindName(facilityKind, 'en')}`;

/** The same sentences in English. */
export const amountsInEnglish: typeof amountsInDutch = {
  fact(gap) {
    const what = kindName(gap.facilityKind, 'en');
    if (isShare(gap.form, gap.level))
      return `Of the children aged 0 to 15, ${percent(gap.actual ?? 0)} % live in a neighbourhood ${reach(gap)}.`;
    if (gap.form === 'CHOICE')
      return `Kinds of offer within ${metres(gap.particulars.withinMetres ?? 0, 'en')} metres in a straight line: ${gap.actual ?? 0}.`;
    return gap.verdict === 'ABSENT'
      ? `It was checked that there is no ${what}.`
      : `Known for them: ${number(gap.actual ?? 0)} ${unit(gap.unit)}, ${what}.`;
  },

  norm(gap, status) {
    if (isShare(gap.form, gap.level)) return `The norm is at least ${percent(gap.required)} % (${status}).`;
    if (gap.form === 'CHOICE') return `The norm is at least ${gap.value} kinds (${status}).`;
    const { per, demandWeight } = gap.particulars;
    const whom =
      per?.of === 'INHABITANTS' ? 'inhabitants' : `children aged ${gap.agesFrom} to ${gap.agesUntil}`;
    const more = demandWeight ? ', and more where more households have a low income' : '';
    return `The norm is ${number(gap.value)} ${unit(gap.unit)} for every ${number(per?.count ?? 1)} ${whom}${more}: here ${number(gap.required)} (${status}).`;
  },
};
