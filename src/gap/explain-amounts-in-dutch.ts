import { unitWords } from './assess-ratio.ts';
import type { ToExplain } from './explain.ts';
import { kindName, metres } from './explain-words.ts';
import { isShare } from './unit-of.ts';

const number = (value: number) => value.toLocaleString('nl', { maximumFractionDigits: 2 });
const percent = (value: number) => value.toLocaleString('nl', { maximumFractionDigits: 1 });
const unit = (code: string) => unitWords[code]?.nl ?? code;

/** How the neighbourhoods lie that have it within reach. */
const reach = ({ form, facilityKind, value, particulars }: ToExplain) =>
  form === 'CHOICE'
    ? `met ten minste ${value} soorten aanbod binnen ${metres(particulars.withinMetres ?? 0, 'nl')} meter hemelsbreed`
    : `hoogstens ${metres(value, 'nl')} meter hemelsbreed van zo’n voorziening: ${kindName(facilityKind, 'nl')}`;

/** The sentences in Dutch about gaps that are amounts: a ratio, a choice, a share within reach. */
export const amountsInDutch = {
  fact(gap: ToExplain): string {
    const what = kindName(gap.facilityKind, 'nl');
    if (isShare(gap.form, gap.level))
      return `Van de kinderen van 0 tot 15 jaar woont ${percent(gap.actual ?? 0)} % in een buurt ${reach(gap)}.`;
    if (gap.form === 'CHOICE')
      return `Soorten aanbod binnen ${metres(gap.particulars.withinMetres ?? 0, 'nl')} meter hemelsbreed: ${gap.actual ?? 0}.`;
    return gap.verdict === 'ABSENT'
      ? `Nagegaan is dat daar geen ${what} is.`
      : `Bekend is daarvoor ${number(gap.actual ?? 0)} ${unit(gap.unit)}: ${what}.`;
  },

  norm(gap: ToExplain, status: string): string {
    if (isShare(gap.form, gap.level)) return `De norm is ten minste ${percent(gap.required)} % (${status}).`;
    if (gap.form === 'CHOICE') return `De norm is ten minste ${gap.value} soorten (${status}).`;
    const { per, demandWeight } = gap.particulars;
    const whom =
      per?.of === 'INHABITANTS' ? 'inwoners' : `kinderen van ${gap.agesFrom} tot ${gap.agesUntil} jaar`;
    const more = demandWeight ? ', en meer waar meer huishoudens een laag inkomen hebben' : '';
    return `De norm is ${number(gap.value)} ${unit(gap.unit)} op ${number(per?.count ?? 1)} ${whom}${more}: hier ${number(gap.required)} (${status}).`;
  },
};
