import { type Term, vocabulary } from '../graphql/term.ts';

/**
 * How closely two facilities work together, as each of them says: the Levels of Collaboration Scale (Frey, Lohmeier,
 * Lee and Tollefson, 2006, American Journal of Evaluation 27), after Hogue (1993).
 */
export interface Level extends Term {
  readonly level: 0 | 1 | 2 | 3 | 4 | 5;
}

export const levels = vocabulary<Level>('levels', [
  {
    level: 0,
    code: 'NONE',
    nl: 'geen contact',
    en: 'no interaction',
    definition: {
      nl: 'Gevraagd, en er is geen contact. Iets anders dan niet bekend.',
      en: 'Asked, and there is no contact. Not the same as not known.',
    },
    synonyms: ['geen'],
  },
  {
    level: 1,
    code: 'NETWORKING',
    nl: 'kennen elkaar',
    en: 'networking',
    definition: {
      nl: 'Weten van elkaar; weinig contact, losse rollen, ieder beslist zelf.',
      en: 'Aware of each other; little communication, loose roles, independent decisions.',
    },
    synonyms: ['netwerken'],
  },
  {
    level: 2,
    code: 'COOPERATION',
    nl: 'informeren elkaar',
    en: 'cooperation',
    definition: {
      nl: 'Geven elkaar informatie; rollen enigszins bepaald, formeel contact, ieder beslist zelf.',
      en: 'Provide information to each other; somewhat defined roles, formal communication, independent decisions.',
    },
    synonyms: ['samenwerken'],
  },
  {
    level: 3,
    code: 'COORDINATION',
    nl: 'stemmen af',
    en: 'coordination',
    definition: {
      nl: 'Delen informatie en middelen; rollen bepaald, vaak contact, sommige besluiten samen.',
      en: 'Share information and resources; defined roles, frequent communication, some shared decisions.',
    },
    synonyms: ['coördineren'],
  },
  {
    level: 4,
    code: 'COALITION',
    nl: 'beslissen samen',
    en: 'coalition',
    definition: {
      nl: 'Delen ideeën en middelen; contact gaat voor, ieder heeft een stem in de besluiten.',
      en: 'Share ideas and resources; frequent and prioritised communication, all have a vote in decisions.',
    },
    synonyms: ['coalitie'],
  },
  {
    level: 5,
    code: 'COLLABORATION',
    nl: 'werken als één team',
    en: 'collaboration',
    definition: {
      nl: 'Werken als één geheel; onderling vertrouwen, overeenstemming over alle besluiten.',
      en: 'Work as one system; mutual trust, consensus on all decisions.',
    },
    synonyms: ['volledige samenwerking'],
  },
]);

/** What a level is called; of a half, which has no name, the number. */
export const levelName = (level: number, language: 'nl' | 'en'): string =>
  levels.terms.find((term) => term.level === level)?.[language] ?? String(level);

/** The level from `3`, `'3'`, `COORDINATION` or `stemmen af`; null when it is none: a half is no level. */
export function readLevel(text: string | number): Level['level'] | null {
  const digit = String(text).trim();
  const term = levels.terms.find((level) => String(level.level) === digit) ?? levels.find(digit);
  return term?.level ?? null;
}
