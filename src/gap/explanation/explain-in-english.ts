import { facilities, kindName, metres, onThemes, people } from '../../assessment/finding/explain-words.ts';
import type { RelationGapClass } from '../../assessment/finding/finding-terms.ts';
import { inWordsOf } from '../../assessment/judging/measured-by.ts';
import type { LegalStatus } from '../../norm/norm-terms.ts';
import { levelName } from '../../relation/levels.ts';
import { formalities } from '../../relation/relation-terms.ts';
import type { ToExplain } from './explain.ts';
import type { dutch } from './explain-in-dutch.ts';

/** The same sentences in English. */
export const english: typeof dutch = {
  children: ({ areaLabel, children, agesFrom, agesUntil }) =>
    children === null
      ? `How many ${people(agesFrom, agesUntil, 'en')} live in ${areaLabel} is not known or too small to tell.`
      : `About ${children.toLocaleString('en')} ${people(agesFrom, agesUntil, 'en')} live in ${areaLabel}.`,

  fact(gap) {
    const what = kindName(gap.facilityKind, 'en');
    if (gap.form === 'MINIMUM_COUNT') {
      return gap.actual
        ? `There ${gap.actual === 1 ? 'is' : 'are'} ${facilities(gap.actual, 'en')}: ${what}.`
        : `It was checked that there is no ${what}.`;
    }
    if (gap.actual === null) return `No ${what} is known.`;
    const name = gap.otherName ? `, ${gap.otherName},` : '';
    return `The nearest ${what}${name} is ${metres(gap.actual, 'en')} metres away ${inWordsOf(gap.metric).en}.`;
  },

  unlocated({ unlocated, form }) {
    const may = `${unlocated === 1 ? 'it' : 'they'} may be ${form === 'MINIMUM_COUNT' ? 'here' : 'nearer'}`;
    return unlocated ? `For ${unlocated} in the register the place is not known; ${may}.` : '';
  },

  relation(gap) {
    const [own, partner] = [gap.facilityName ?? 'A facility', kindName(gap.partnerKind, 'en')];
    const other = gap.otherName ?? partner;
    const wanted = `"${levelName(gap.required, 'en')}"`;
    const { agreement } = gap.details;
    const on = onThemes(gap.themes, 'en');
    if (agreement?.found)
      return `${own} and ${other} work together; what they laid down about it is: ${formalities.get(agreement.found).en}.`;
    const said: Record<RelationGapClass, string> = {
      NO_PARTNER_IN_AREA: `${own} cannot work with ${partner}: it was checked that there is none in ${gap.areaLabel}.`,
      UNKNOWN: `Nobody asked whether ${own} works with ${partner}${on}.`,
      NO_RELATION: `${own} does not work with ${partner}${on}; this was asked.`,
      LAPSED: `The collaboration of ${own} with ${other}${on} has ended.`,
      ONE_SIDED: `Only one of ${own} and ${other} has said anything about their collaboration${on}.`,
      DISPUTED: `${own} and ${other} say different things about their collaboration${on}.`,
      TOO_WEAK:
        gap.actual === null
          ? `${own} and ${other} work together${on}, but less closely than ${wanted}.`
          : `${own} and ${other} work together${on}, but at level ${gap.actual}, "${levelName(gap.actual, 'en')}".`,
      UNVERIFIED: `Neither ${own} nor ${other} has confirmed their collaboration${on}.`,
    };
    return said[gap.relationClass ?? 'UNKNOWN'];
  },

  /** How binding the norm is. */
  status: (gap) => statusEn(gap),

  norm(gap) {
    const [what, status] = [kindName(gap.facilityKind, 'en'), statusEn(gap)];
    if (gap.form === 'MINIMUM_COUNT')
      return `The norm is at least ${facilities(gap.required, 'en')}: ${what} (${status}).`;
    if (gap.form === 'MAXIMUM_DISTANCE')
      return `The norm is at most ${metres(gap.required, 'en')} metres (${status}).`;
    const { minimumFormality } = gap.particulars;
    const on = onThemes(gap.themes, 'en');
    if (minimumFormality)
      return `The norm is a collaboration${on} that both confirm, and at least: ${formalities.get(minimumFormality).en} (${status}).`;
    return `The norm is a collaboration${on} at level ${gap.required}, "${levelName(gap.required, 'en')}", confirmed by both (${status}).`;
  },
};

const statusesEn: Record<LegalStatus, string> = {
  STATUTORY: 'required by law',
  BILL: 'in a bill',
  NATIONAL_GUIDELINE: 'national guideline',
  MUNICIPAL_POLICY: 'policy of the municipality',
  MUNICIPAL_EXAMPLE: 'example of another municipality',
  OBSERVED_AVERAGE: 'national average: what is usual, not what is enough',
  EXAMPLE: 'example norm',
};

/** An example set is always named as such, whatever the status of the single norm. */
const statusEn = ({ legalStatus, isExample }: ToExplain) =>
  isExample
    ? legalStatus === 'EXAMPLE'
      ? 'example norm, not adopted by the municipality'
      : `${statusesEn[legalStatus]}; example norm, not adopted by the municipality`
    : statusesEn[legalStatus];
