import { kindName, kindsOf, metres } from '../../assessment/finding/explain-words.ts';
import { inWordsOf } from '../../assessment/judging/measured-by.ts';
import type { ToExplain } from './explain.ts';
import { isShare } from './unit-of.ts';

const percent = (value: number) => value.toLocaleString('nl', { maximumFractionDigits: 1 });

/** How the neighbourhoods lie that have it within reach. */
const reach = ({ form, metric, facilityKind, value, particulars }: ToExplain) =>
  form === 'CHOICE'
    ? `met ten minste ${kindsOf(value, 'nl')} aanbod binnen ${metres(particulars.withinMetres ?? 0, 'nl')} meter ${inWordsOf(metric).nl}`
    : `op hoogstens ${metres(value, 'nl')} meter ${inWordsOf(metric).nl} van zo’n voorziening: ${kindName(facilityKind, 'nl')}`;

/** The sentences in Dutch about a choice and a share within reach. */
export const amountsInDutch = {
  fact(gap: ToExplain): string {
    if (isShare(gap.form, gap.level))
      return `Van de kinderen van 0 tot 15 jaar woont ${percent(gap.actual ?? 0)} % in een buurt ${reach(gap)}.`;
    return `Soorten aanbod binnen ${metres(gap.particulars.withinMetres ?? 0, 'nl')} meter ${inWordsOf(gap.metric).nl}: ${gap.actual ?? 0}.`;
  },

  norm(gap: ToExplain, status: string): string {
    if (isShare(gap.form, gap.level)) return `De norm is ten minste ${percent(gap.required)} % (${status}).`;
    return `De norm is ten minste ${kindsOf(gap.value, 'nl')} (${status}).`;
  },
};
