import { facilityKinds } from '../facility/facility-kinds.ts';

/** The words in which a gap is told, as either language has them. */
export const kindName = (code: string | null, language: 'nl' | 'en') =>
  code ? facilityKinds.get(code)[language] : '';
export const metres = (value: number, locale: string) => Math.round(value).toLocaleString(locale);
export const facilities = (count: number, language: 'nl' | 'en') => {
  const [one, more] = language === 'nl' ? ['voorziening', 'voorzieningen'] : ['facility', 'facilities'];
  return `${count} ${count === 1 ? one : more}`;
};
export const percent = (value: number, locale: string) =>
  value.toLocaleString(locale, { maximumFractionDigits: 1 });
/** "a, b en c". */
export const listed = (words: readonly string[], locale: string) => new Intl.ListFormat(locale).format(words);
