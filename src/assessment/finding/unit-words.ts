import { amountIn } from './explain-words.ts';

interface UnitWords {
  readonly nl: string;
  readonly en: string;
  /** Of exactly one, of what is counted by whole ones. */
  readonly one?: { readonly nl: string; readonly en: string };
}

/** The units of amounts in words. */
export const unitWords: Readonly<Record<string, UnitWords>> = {
  FTE: { nl: 'fte', en: 'FTE' },
  places: { nl: 'plaatsen', en: 'places', one: { nl: 'plaats', en: 'place' } },
  persons: { nl: 'personen', en: 'persons', one: { nl: 'persoon', en: 'person' } },
  hours: { nl: 'uur per week', en: 'hours a week' },
  'square metres': { nl: 'm²', en: 'm²' },
};

/** Nobody makes a part of a place, a person or a square metre. */
export const isWhole = (unit: string): boolean =>
  unit === 'square metres' || unitWords[unit]?.one !== undefined;

/** `45 plaatsen`, `1 plaats`, `0,5 fte`. */
export function inUnit(unit: string, amount: number, language: 'nl' | 'en'): string {
  const words = unitWords[unit];
  const said = amountIn(language, amount);
  return `${said} ${(said === '1' ? words?.one : null)?.[language] ?? words?.[language] ?? unit}`;
}

/** The least that is enough: rounded up, but not by the hair that a computer is off. */
export function enough(unit: string, amount: number): number {
  const parts = isWhole(unit) ? 1 : 100;
  return Math.ceil(Math.round(amount * parts * 1e6) / 1e6) / parts;
}

/** `Hoeveel plaatsen (buitenschoolse opvang) zijn er`, `Hoeveel fte (kinderwerk) is er`. */
export function howMany(unit: string, what: string, language: 'nl' | 'en'): string {
  const words = unitWords[unit]?.[language] ?? unit;
  if (language === 'en') return `How many ${words} (${what}) are there`;
  return `Hoeveel ${words} (${what}) ${unitWords[unit]?.one ? 'zijn' : 'is'} er`;
}
