import type { Language } from '../../graphql/language.ts';

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  NL: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  EN: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day as it stands in a sentence: `15 oktober 2026`. */
export const sayDay = (day: string, language: Language): string =>
  days[language].format(new Date(`${day}T00:00:00Z`));
