import type { AmountDetails } from '../../assessment/finding/amount-details.ts';
import { amountIn, kindName, people } from '../../assessment/finding/explain-words.ts';
import { enough, howMany, inUnit, isWhole } from '../../assessment/finding/unit-words.ts';
import type { NormParticulars } from '../../norm/norm-particulars.ts';
import type { ToExplain } from './explain.ts';
import { questionOfLacking } from './question-of-lacking.ts';
import type { Telling } from './telling.ts';

/** A ratio: so much for every 1,000 children, inhabitants or homes. */
export const tellRatio: { readonly NL: Telling; readonly EN: Telling } = {
  NL: {
    fact({ facilityKind, verdict, actual, unit, particulars, details }) {
      const what = kindName(facilityKind, 'nl');
      if (verdict === 'ABSENT') return `Nagegaan is dat daar geen ${what} is.`;
      const countsFilled = particulars.staff === 'OCCUPIED';
      if (countsFilled && actual === null) return 'Hoeveel posten bezet zijn, is voor partners.';
      const posts = countsFilled ? ' bezet' : occupied(actual, details.amount, 'nl');
      return `Daarvoor is bekend: ${inUnit(unit, actual ?? 0, 'nl')}${posts} (${what}).`;
    },
    norm(gap, status) {
      const { value, unit, required, particulars } = gap;
      const posts = particulars.staff === 'OCCUPIED' ? ' bezet' : '';
      const more = particulars.demandWeight ? ', en meer waar meer huishoudens een laag inkomen hebben' : '';
      return `De norm is ${inUnit(unit, value, 'nl')}${posts} op ${counted(gap, 'nl')}${more}: ${here(gap, 'nl')} ${askedFor(unit, required, 'nl')} (${status}).`;
    },
    question({ areaLabel, facilityKindCode, normUnit, children, details }) {
      const what = kindName(facilityKindCode, 'nl');
      return (
        questionOfLacking(areaLabel, details.amount, 'nl') ??
        (children === null
          ? `Hoeveel kinderen wonen er in ${areaLabel}? ${howMany(normUnit, what, 'nl')} daarvoor, en is dat alles?`
          : `${howMany(normUnit, what, 'nl')} voor ${areaLabel}, en is dat alles?`)
      );
    },
  },
  EN: {
    fact({ facilityKind, verdict, actual, unit, particulars, details }) {
      const what = kindName(facilityKind, 'en');
      if (verdict === 'ABSENT') return `It was checked that there is no ${what}.`;
      const countsFilled = particulars.staff === 'OCCUPIED';
      if (countsFilled && actual === null) return 'How many posts are filled is for partners.';
      const posts = countsFilled ? ' occupied' : occupied(actual, details.amount, 'en');
      return `Known for them: ${inUnit(unit, actual ?? 0, 'en')}${posts} (${what}).`;
    },
    norm(gap, status) {
      const { value, unit, required, particulars } = gap;
      const posts = particulars.staff === 'OCCUPIED' ? ' occupied' : '';
      const more = particulars.demandWeight ? ', and more where more households have a low income' : '';
      return `The norm is ${inUnit(unit, value, 'en')}${posts} for every ${counted(gap, 'en')}${more}: ${here(gap, 'en')} ${askedFor(unit, required, 'en')} (${status}).`;
    },
    question({ areaLabel, facilityKindCode, normUnit, children, details }) {
      const what = kindName(facilityKindCode, 'en');
      return (
        questionOfLacking(areaLabel, details.amount, 'en') ??
        (children === null
          ? `How many children live in ${areaLabel}? ${howMany(normUnit, what, 'en')} for them, and is that all?`
          : `${howMany(normUnit, what, 'en')} for ${areaLabel}, and is that all?`)
      );
    },
  },
};

/** What the norm makes here; of what is counted by whole ones as many as are enough. */
const askedFor = (unit: string, required: number, language: 'nl' | 'en') =>
  amountIn(language, isWhole(unit) ? enough(unit, required) : required);

/** Two numbers where posts are vacant: what there is, and what of it is filled. */
function occupied(actual: number | null, amount: AmountDetails | undefined, language: 'nl' | 'en'): string {
  const filled = amount?.occupied;
  if (filled === undefined || amountIn(language, filled) === amountIn(language, actual ?? 0)) return '';
  return language === 'nl'
    ? ` formatie, waarvan ${amountIn('nl', filled)} bezet`
    : ` of posts, of which ${amountIn('en', filled)} are occupied`;
}

/** Children are counted in a sentence of their own; of homes and inhabitants it is said where they are counted by. */
export function here(
  { details: { amount }, particulars: { per } }: Pick<ToExplain, 'details' | 'particulars'>,
  language: 'nl' | 'en',
): string {
  const countedBy = amount?.countedBy;
  if (countedBy === undefined) return language === 'nl' ? 'hier' : 'here';
  const whom = whomWords[per?.of === 'INHABITANTS' ? 'INHABITANTS' : 'HOMES'][language];
  return language === 'nl'
    ? `hier, met ${amountIn('nl', countedBy)} ${whom},`
    : `here, with ${amountIn('en', countedBy)} ${whom},`;
}

const whomWords = {
  INHABITANTS: { nl: 'inwoners', en: 'inhabitants' },
  HOMES: { nl: 'woningen', en: 'homes' },
};

type Counted = Pick<ToExplain, 'agesFrom' | 'agesUntil'> & { readonly particulars: NormParticulars };

/** `1.000 kinderen van 4 tot 12 jaar`: by what it is counted. */
export function counted(
  { agesFrom, agesUntil, particulars: { per } }: Counted,
  language: 'nl' | 'en',
): string {
  const words = {
    CHILDREN: { nl: people(agesFrom, agesUntil, 'nl'), en: people(agesFrom, agesUntil, 'en') },
    ...whomWords,
  };
  return `${amountIn(language, per?.count ?? 1)} ${words[per?.of ?? 'CHILDREN'][language]}`;
}
