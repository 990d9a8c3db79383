import type { AmountDetails } from './amount-details.ts';
import type { ToExplain } from './explain.ts';
import { amountIn, kindName, people } from './explain-words.ts';
import type { NormParticulars } from './norm-particulars.ts';
import { questionOfLacking } from './question-of-lacking.ts';
import type { Telling } from './telling.ts';
import { unitWords } from './unit-words.ts';

/** A ratio: so much for every 1,000 children, inhabitants or homes. */
export const tellRatio: { readonly NL: Telling; readonly EN: Telling } = {
  NL: {
    fact({ facilityKind, verdict, actual, unit, particulars, details }) {
      const what = kindName(facilityKind, 'nl');
      if (verdict === 'ABSENT') return `Nagegaan is dat daar geen ${what} is.`;
      const posts = particulars.staff === 'OCCUPIED' ? ' bezet' : occupied(actual, details.amount, 'nl');
      return `Bekend is daarvoor ${amountIn('nl', actual ?? 0)} ${unitNl(unit)}${posts}: ${what}.`;
    },
    norm(gap, status) {
      const { value, unit, required, particulars } = gap;
      const posts = particulars.staff === 'OCCUPIED' ? ' bezet' : '';
      const more = particulars.demandWeight ? ', en meer waar meer huishoudens een laag inkomen hebben' : '';
      return `De norm is ${amountIn('nl', value)} ${unitNl(unit)}${posts} op ${counted(gap, 'nl')}${more}: ${here(gap, 'nl')} ${amountIn('nl', required)} (${status}).`;
    },
    question({ areaLabel, facilityKindCode, normUnit, children, details }) {
      const what = kindName(facilityKindCode, 'nl');
      return (
        questionOfLacking(areaLabel, details.amount, 'nl') ??
        (children === null
          ? `Hoeveel kinderen wonen er in ${areaLabel}, en is er ${what}?`
          : `Hoeveel ${what} is er voor ${areaLabel}, in ${unitNl(normUnit)}, en is dat alles?`)
      );
    },
  },
  EN: {
    fact({ facilityKind, verdict, actual, unit, particulars, details }) {
      const what = kindName(facilityKind, 'en');
      if (verdict === 'ABSENT') return `It was checked that there is no ${what}.`;
      const posts = particulars.staff === 'OCCUPIED' ? ' occupied' : occupied(actual, details.amount, 'en');
      return `Known for them: ${amountIn('en', actual ?? 0)} ${unitEn(unit)}${posts}, ${what}.`;
    },
    norm(gap, status) {
      const { value, unit, required, particulars } = gap;
      const posts = particulars.staff === 'OCCUPIED' ? ' occupied' : '';
      const more = particulars.demandWeight ? ', and more where more households have a low income' : '';
      return `The norm is ${amountIn('en', value)} ${unitEn(unit)}${posts} for every ${counted(gap, 'en')}${more}: ${here(gap, 'en')} ${amountIn('en', required)} (${status}).`;
    },
    question({ areaLabel, facilityKindCode, normUnit, children, details }) {
      const what = kindName(facilityKindCode, 'en');
      return (
        questionOfLacking(areaLabel, details.amount, 'en') ??
        (children === null
          ? `How many children live in ${areaLabel}, and is there ${what}?`
          : `How much ${what} is there for ${areaLabel}, in ${unitEn(normUnit)}, and is that all?`)
      );
    },
  },
};

const unitNl = (code: string) => unitWords[code]?.nl ?? code;
const unitEn = (code: string) => unitWords[code]?.en ?? code;

/** Two numbers where posts are vacant: what there is, and what of it is filled. */
function occupied(actual: number | null, amount: AmountDetails | undefined, language: 'nl' | 'en'): string {
  const filled = amount?.occupied;
  if (filled === undefined || amountIn(language, filled) === amountIn(language, actual ?? 0)) return '';
  return language === 'nl'
    ? ` formatie, waarvan ${amountIn('nl', filled)} bezet`
    : ` of posts, of which ${amountIn('en', filled)} are occupied`;
}

/** Children are counted in a sentence of their own; how many homes there are is said where they are counted by. */
export function here({ details: { amount } }: Pick<ToExplain, 'details'>, language: 'nl' | 'en'): string {
  const homes = amount?.countedBy;
  if (homes === undefined) return language === 'nl' ? 'hier' : 'here';
  return language === 'nl'
    ? `hier, met ${amountIn('nl', homes)} woningen,`
    : `here, with ${amountIn('en', homes)} homes,`;
}

type Counted = Pick<ToExplain, 'agesFrom' | 'agesUntil'> & { readonly particulars: NormParticulars };

/** `1.000 kinderen van 4 tot 12 jaar`: by what it is counted. */
export function counted(
  { agesFrom, agesUntil, particulars: { per } }: Counted,
  language: 'nl' | 'en',
): string {
  const words = {
    CHILDREN: { nl: people(agesFrom, agesUntil, 'nl'), en: people(agesFrom, agesUntil, 'en') },
    INHABITANTS: { nl: 'inwoners', en: 'inhabitants' },
    HOMES: { nl: 'woningen', en: 'homes' },
  };
  return `${amountIn(language, per?.count ?? 1)} ${words[per?.of ?? 'CHILDREN'][language]}`;
}
