import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { themes } from '../../relation/themes.ts';

/** The words in which a gap is told, as either language has them. */
export const kindName = (code: string | null, language: 'nl' | 'en') =>
  code ? facilityKinds.get(code)[language] : '';
/** Whom a norm is about, by their ages: nobody of 26 is a child. */
export function people(from: number, until: number, language: 'nl' | 'en'): string {
  const [children, both, young] =
    language === 'nl'
      ? ['kinderen', 'kinderen en jongeren', 'jongeren']
      : ['children', 'children and young people', 'young people'];
  const who = until <= 18 ? children : from < 10 ? both : young;
  return language === 'nl' ? `${who} van ${from} tot ${until} jaar` : `${who} aged ${from} to ${until}`;
}
/** To two decimals, in the writing of a language. */
export const amountIn = (locale: string, value: number) =>
  value.toLocaleString(locale, { maximumFractionDigits: 2 });
export const metres = (value: number, locale: string) => Math.round(value).toLocaleString(locale);
export const facilities = (count: number, language: 'nl' | 'en') => {
  const [one, more] = language === 'nl' ? ['voorziening', 'voorzieningen'] : ['facility', 'facilities'];
  return `${count} ${count === 1 ? one : more}`;
};
export const kindsOf = (count: number, language: 'nl' | 'en') => {
  const [one, more] = language === 'nl' ? ['soort', 'soorten'] : ['kind', 'kinds'];
  return `${count} ${count === 1 ? one : more}`;
};
/** Some by name, and how many more: a city has hundreds of places to play. */
export function few(names: readonly string[], language: 'nl' | 'en'): string {
  const mostNamed = 5;
  const more = names.length - mostNamed;
  const others = language === 'nl' ? `nog ${more}` : `${more} more`;
  const named = [...names.slice(0, mostNamed), ...(more > 0 ? [others] : [])];
  const and = language === 'nl' ? ' en ' : ' and ';
  return named.length === 1 ? String(named[0]) : `${named.slice(0, -1).join(', ')}${and}${named.at(-1)}`;
}
export const percent = (value: number, locale: string) =>
  value.toLocaleString(locale, { maximumFractionDigits: 1 });

/** `a, b en c`, or with "of": as few as one would read, and how many more there are. */
export function listed(names: readonly string[], language: 'nl' | 'en', type: 'and' | 'or' = 'and'): string {
  const rest = names.length - mostNamed;
  const more = language === 'nl' ? `nog ${rest}` : `${rest} more`;
  const format = new Intl.ListFormat(language, { type: type === 'and' ? 'conjunction' : 'disjunction' });
  return format.format(rest > 1 ? [...names.slice(0, mostNamed), more] : names);
}

/** ` over signaleren of doorverwijzen`; nothing where a norm asks for any collaboration. */
export function onThemes(asked: readonly string[] | undefined, language: 'nl' | 'en'): string {
  if (!asked || asked.length === 0) return '';
  const names = asked.map((theme) => themes.get(theme)[language]);
  return ` ${language === 'nl' ? 'over' : 'on'} ${listed(names, language, 'or')}`;
}

const mostNamed = 5;
