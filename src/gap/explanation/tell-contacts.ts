import type { ContactFound } from '../../assessment/finding/contact-found.ts';
import { kindName, listed, percent } from '../../assessment/finding/explain-words.ts';
import type { Language } from '../../graphql/language.ts';
import type { Telling } from './telling.ts';

/** Gaps about facilities that nobody can be sure to reach. */
export const contactTelling: Readonly<Record<Language, Telling>> = {
  NL: {
    fact({ details: { contact }, particulars }) {
      if (!contact) return '';
      const { of, verified, without } = contact;
      const left = [
        without && `van ${without} is geen contact bekend`,
        stale(contact) && `van ${stale(contact)} is het contact te lang niet nagegaan`,
        reported(contact) && `van ${reported(contact)} is het als onjuist gemeld`,
      ];
      return `Van de ${of} voorzieningen daar ${verified === 1 ? 'heeft' : 'hebben'} er ${verified} een contact dat in de laatste ${particulars.monthsVerified} maanden is nagegaan; ${listed(left.filter(Boolean) as string[], 'nl')}. Geteld: ${kindsIn(contact, 'nl')}.`;
    },
    norm: ({ value }, status) => `De norm is ten minste ${percent(value, 'nl')} % (${status}).`,
    question: ({ areaLabel }) => `Wie houdt bij wie er te bellen is bij de voorzieningen in ${areaLabel}?`,
  },
  EN: {
    fact({ details: { contact }, particulars }) {
      if (!contact) return '';
      const { of, verified, without } = contact;
      const left = [
        without && `of ${without} no contact is on record`,
        stale(contact) && `of ${stale(contact)} it was not checked for too long`,
        reported(contact) && `of ${reported(contact)} it was reported as wrong`,
      ];
      return `Of the ${of} facilities there ${verified} ${verified === 1 ? 'has' : 'have'} a contact that was checked in the last ${particulars.monthsVerified} months; ${listed(left.filter(Boolean) as string[], 'en')}. Counted: ${kindsIn(contact, 'en')}.`;
    },
    norm: ({ value }, status) => `The norm is at least ${percent(value, 'en')} % (${status}).`,
    question: ({ areaLabel }) => `Who keeps up whom to call at the facilities in ${areaLabel}?`,
  },
};

const reported = ({ verified, verifiedAtMost }: ContactFound) => verifiedAtMost - verified;

const stale = ({ of, verifiedAtMost, without }: ContactFound) => of - verifiedAtMost - without;

const kindsIn = ({ kinds }: ContactFound, language: 'nl' | 'en') =>
  listed(
    kinds.map((kind) => kindName(kind, language)),
    language,
  );
