import type { AmountDetails, CountedBy } from '../../assessment/finding/amount-details.ts';
import { people } from '../../assessment/finding/explain-words.ts';

type Question = (areaLabel: string, ages: readonly [from: number, until: number]) => string;

const questions: Readonly<Record<CountedBy, { readonly nl: Question; readonly en: Question }>> = {
  AGES: {
    nl: (area, [from, until]) => `Hoeveel ${people(from, until, 'nl')} wonen er in ${area}?`,
    en: (area, [from, until]) => `How many ${people(from, until, 'en')} live in ${area}?`,
  },
  INHABITANTS: {
    nl: (area) => `Hoeveel inwoners heeft ${area}?`,
    en: (area) => `How many inhabitants does ${area} have?`,
  },
  LOW_INCOME_SHARE: {
    nl: (area) => `Welk deel van de huishoudens in ${area} heeft een laag inkomen?`,
    en: (area) => `Which share of the households in ${area} has a low income?`,
  },
  HOMES: {
    nl: (area) => `Hoeveel woningen staan er in ${area}?`,
    en: (area) => `How many homes are there in ${area}?`,
  },
  BUILT_LAND: {
    nl: (area) => `Hoeveel bebouwde grond heeft ${area}, in hectare?`,
    en: (area) => `How much built land does ${area} have, in hectares?`,
  },
};

/** Which figure of an area is to be found out before a norm can be judged; null where it is not a figure that lacks. */
export function questionOfLacking(
  areaLabel: string,
  amount: AmountDetails | undefined,
  language: 'nl' | 'en',
): string | null {
  if (amount?.lacking === undefined) return null;
  return questions[amount.lacking][language](areaLabel, amount.ages ?? [0, 15]);
}
