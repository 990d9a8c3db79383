import type { Language } from '../../graphql/language.ts';

/** Numbers as they stand in a sentence: `0,53` in Dutch, `0.53` in English. */

const localeOf = (language: Language): string => (language === 'NL' ? 'nl' : 'en');

/** A whole number: `1.215`. */
export const sayCount = (count: number, language: Language): string =>
  count.toLocaleString(localeOf(language));

/** With so many decimals at most; what is too small for them is said to be so. */
export function sayDecimal(value: number, decimals: number, language: Language): string {
  const smallest = 10 ** -decimals;
  const say = (number: number) =>
    number.toLocaleString(localeOf(language), { maximumFractionDigits: decimals });
  if (value > 0 && value < smallest / 2)
    return `${language === 'NL' ? 'minder dan' : 'less than'} ${say(smallest)}`;
  return say(value);
}

/** Between 0 and 1 in two decimals, where 0 and 1 stand for those alone. */
export function sayPart(part: number, language: Language): string {
  if (part < 1 && part >= 0.995) return language === 'NL' ? 'bijna 1' : 'nearly 1';
  return sayDecimal(part, 2, language);
}

/** A whole percentage, where 0 % is none and 100 % all. */
export function sayPercent(percent: number, language: Language): string {
  const space = language === 'NL' ? ' ' : '';
  if (percent > 0 && percent < 0.5) return `${language === 'NL' ? 'minder dan' : 'less than'} 1${space}%`;
  if (percent < 100 && percent >= 99.5) return `${language === 'NL' ? 'bijna' : 'nearly'} 100${space}%`;
  return `${Math.round(percent)}${space}%`;
}
