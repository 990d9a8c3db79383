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
    ? `${value} kinds of offer to choose from within ${metres(particulars.withinMetres ?? 0, 'en')} metres`
    : `${kindName(facilityKind, 'en')} within ${metres(value, 'en')} metres`;

/** The same sentences in English. */
export const amountsInEnglish: typeof amountsInDutch = {
  fact(gap) {
    const what = kindName(gap.facilityKind, 'en');
    if (isShare(gap.form, gap.level))
      return `Of the children aged 0 to 15, ${percent(gap.actual ?? 0)} % live in a neighbourhood with ${reach(gap)}, in a straight line.`;
    if (gap.form === 'CHOICE')
      return `Within ${metres(gap.particulars.withinMetres ?? 0, 'en')} metres in a straight line there are ${gap.actual ?? 0} of these kinds of offer.`;
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
