import { amountIn, few, kindName } from '../../assessment/finding/explain-words.ts';
import { questionOfLacking } from './question-of-lacking.ts';
import { counted, here } from './tell-ratio.ts';
import type { Telling } from './telling.ts';

/** A surface: so many square metres for every 1,000 homes, or so many percent of the built land. */
export const tellSurface: { readonly NL: Telling; readonly EN: Telling } = {
  NL: {
    fact({ facilityKind, verdict, actual, unit, details: { amount } }) {
      const what = kindName(facilityKind, 'nl');
      if (verdict === 'ABSENT') return `Nagegaan is dat daar geen ${what} is.`;
      return unit === 'percent'
        ? `Van de bebouwde grond is ${amountIn('nl', actual ?? 0)} % ${what}: ${amountIn('nl', amount?.squareMetres ?? 0)} m² van ${amountIn('nl', amount?.countedBy ?? 0)} hectare.`
        : `Daar is bekend: ${amountIn('nl', actual ?? 0)} m² (${what}).`;
    },
    norm(gap, status) {
      const { value, unit, required } = gap;
      return unit === 'percent'
        ? `De norm is ${amountIn('nl', value)} % (${status}).`
        : `De norm is ${amountIn('nl', value)} m² op ${counted(gap, 'nl')}: ${here(gap, 'nl')} ${Math.ceil(required).toLocaleString('nl')} (${status}).`;
    },
    question({ areaLabel, facilityKindCode, details: { amount } }) {
      const what = kindName(facilityKindCode, 'nl');
      const of = amount?.notTold?.length ? ` Van ${few(amount.notTold, 'nl')} is het niet bekend.` : '';
      return (
        questionOfLacking(areaLabel, amount, 'nl') ??
        `Hoeveel m² ${what} is er in ${areaLabel}, en is dat alles?${of}`
      );
    },
  },
  EN: {
    fact({ facilityKind, verdict, actual, unit, details: { amount } }) {
      const what = kindName(facilityKind, 'en');
      if (verdict === 'ABSENT') return `It was checked that there is no ${what}.`;
      return unit === 'percent'
        ? `Of the built land, ${amountIn('en', actual ?? 0)} % is ${what}: ${amountIn('en', amount?.squareMetres ?? 0)} m² of ${amountIn('en', amount?.countedBy ?? 0)} hectares.`
        : `Known there: ${amountIn('en', actual ?? 0)} m² (${what}).`;
    },
    norm(gap, status) {
      const { value, unit, required } = gap;
      return unit === 'percent'
        ? `The norm is ${amountIn('en', value)} % (${status}).`
        : `The norm is ${amountIn('en', value)} m² for every ${counted(gap, 'en')}: ${here(gap, 'en')} ${Math.ceil(required).toLocaleString('en')} (${status}).`;
    },
    question({ areaLabel, facilityKindCode, details: { amount } }) {
      const what = kindName(facilityKindCode, 'en');
      const of = amount?.notTold?.length ? ` It is not known of ${few(amount.notTold, 'en')}.` : '';
      return (
        questionOfLacking(areaLabel, amount, 'en') ??
        `How many m² of ${what} are there in ${areaLabel}, and is that all?${of}`
      );
    },
  },
};
