import type { Language } from '../graphql/language.ts';
import type { Freshness } from '../source/freshness.ts';
import { nearnessOf, rank } from './nearness-of.ts';

/** What a sentence about a contact needs; names come from the rooms that know them, null where there is none. */
export interface ToExplain {
  readonly rank: number;
  readonly fallback: boolean;
  readonly facility: {
    readonly name: string;
    readonly kind: { readonly nl: string; readonly en: string };
  } | null;
  readonly organisation: { readonly name: string } | null;
  readonly verifiedOn: string | null;
  readonly freshness: Freshness;
}

/** Why this contact, and how well it is known to be right; begins with a small letter. */
export function whyContact(contact: ToExplain, language: Language): string {
  const say = language === 'NL' ? dutch : english;
  const parts = [say.whose(contact), say.checked(contact)];
  if (contact.fallback) parts.push(say.instead);
  return parts.join(', ');
}

const month = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

const dutch = {
  whose({ rank: number, facility, organisation }: ToExplain): string {
    const place = facility && `${facility.name} (${facility.kind.nl})`;
    switch (nearnessOf(number)) {
      case 'RELATION':
        return place ? `contact van ${place} voor deze samenwerking` : 'contact voor deze samenwerking';
      case 'FACILITY':
        if (!place) return 'contact dat voor dit gebied is opgegeven';
        return number === rank.stands
          ? `contact van ${place} op deze plek`
          : `contact van ${place}, werkzaam in dit gebied`;
      case 'MUNICIPALITY':
        return organisation
          ? `contact van ${organisation.name} voor de hele gemeente`
          : 'contact voor de hele gemeente';
      default:
        return organisation
          ? `contact van de organisatie ${organisation.name}`
          : 'contact dat voor dit gebied is opgegeven';
    }
  },
  checked({ verifiedOn, freshness }: ToExplain): string {
    if (verifiedOn === null) return 'nooit nagegaan';
    const when = `in ${month(verifiedOn, 'nl-NL')} nagegaan`;
    return freshness === 'STALE' ? `${when} en dus verouderd` : when;
  },
  instead: 'omdat er niemand bekend en bereikbaar is die er de juiste rol heeft en kort geleden is nagegaan',
};

const english = {
  whose({ rank: number, facility, organisation }: ToExplain): string {
    const place = facility && `${facility.name} (${facility.kind.en})`;
    switch (nearnessOf(number)) {
      case 'RELATION':
        return place ? `contact of ${place} for this collaboration` : 'contact for this collaboration';
      case 'FACILITY':
        if (!place) return 'contact said to be for this area';
        return number === rank.stands
          ? `contact of ${place} in this place`
          : `contact of ${place}, at work in this area`;
      case 'MUNICIPALITY':
        return organisation
          ? `contact of ${organisation.name} for the whole municipality`
          : 'contact for the whole municipality';
      default:
        return organisation
          ? `contact of the organisation ${organisation.name}`
          : 'contact said to be for this area';
    }
  },
  checked({ verifiedOn, freshness }: ToExplain): string {
    if (verifiedOn === null) return 'never checked';
    const when = `checked in ${month(verifiedOn, 'en-GB')}`;
    return freshness === 'STALE' ? `${when} and so out of date` : when;
  },
  instead: 'because nobody in the right role is known there who can be reached and was checked recently',
};
