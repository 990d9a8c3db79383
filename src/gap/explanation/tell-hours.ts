import { amountIn, few, kindName } from '../../assessment/finding/explain-words.ts';
import type { NormParticulars } from '../../norm/norm-particulars.ts';
import type { Telling } from './telling.ts';

/** Hours that one child is offered in so many years, where it is offered least. */
export const tellHours: { readonly NL: Telling; readonly EN: Telling } = {
  NL: {
    fact({ facilityKind, verdict, actual, otherName, particulars }) {
      const what = kindName(facilityKind, 'nl');
      if (verdict === 'ABSENT') return `Nagegaan is dat daar geen ${what} is.`;
      const where = otherName ? `Bij ${otherName} (${what})` : `Bij één plek (${what})`;
      return `${where} krijgt een kind ${amountIn('nl', actual ?? 0)} uur in ${years(particulars, 'nl')}: ${amountIn('nl', weekly(actual ?? 0, particulars))} uur per week, ${particulars.weeksPerYear} weken per jaar.`;
    },
    norm: ({ value, particulars }, status) =>
      `De norm is ${amountIn('nl', value)} uur in ${years(particulars, 'nl')} (${status}).`,
    question({ areaLabel, facilityKindCode, details: { amount } }) {
      const what = kindName(facilityKindCode, 'nl');
      const where = amount?.notTold?.length ? few(amount.notTold, 'nl') : `elke plek in ${areaLabel}`;
      return `Hoeveel uur per week krijgt een kind bij ${where} (${what}), en is de lijst daarvan in ${areaLabel} volledig?`;
    },
  },
  EN: {
    fact({ facilityKind, verdict, actual, otherName, particulars }) {
      const what = kindName(facilityKind, 'en');
      if (verdict === 'ABSENT') return `It was checked that there is no ${what}.`;
      const where = otherName ? `At ${otherName} (${what})` : `At one place (${what})`;
      return `${where} a child gets ${amountIn('en', actual ?? 0)} hours in ${years(particulars, 'en')}: ${amountIn('en', weekly(actual ?? 0, particulars))} hours a week, ${particulars.weeksPerYear} weeks a year.`;
    },
    norm: ({ value, particulars }, status) =>
      `The norm is ${amountIn('en', value)} hours in ${years(particulars, 'en')} (${status}).`,
    question({ areaLabel, facilityKindCode, details: { amount } }) {
      const what = kindName(facilityKindCode, 'en');
      const where = amount?.notTold?.length ? few(amount.notTold, 'en') : `each place in ${areaLabel}`;
      return `How many hours a week does a child get at ${where} (${what}), and is the list of them in ${areaLabel} complete?`;
    },
  },
};

const weekly = (hours: number, { weeksPerYear = 1, years = 1 }: NormParticulars) =>
  hours / (weeksPerYear * years);

const years = ({ years = 1 }: NormParticulars, language: 'nl' | 'en') =>
  `${amountIn(language, years)} ${language === 'nl' ? 'jaar' : years === 1 ? 'year' : 'years'}`;
