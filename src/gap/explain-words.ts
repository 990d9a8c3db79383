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

/** `a, b en c`, or with "of": as few as one would read, and how many more there are. */
export function listed(names: readonly string[], language: 'nl' | 'en', type: 'and' | 'or' = 'and'): string {
  const rest = names.length - mostNamed;
  const more = language === 'nl' ? `nog ${rest}` : `${rest} more`;
  const format = new Intl.ListFormat(language, { type: type === 'and' ? 'conjunction' : 'disjunction' });
  return format.format(rest > 1 ? [...names.slice(0, mostNamed), more] : names);
}

const mostNamed = 5;
