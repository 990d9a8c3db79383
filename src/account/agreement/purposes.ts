import { enumOf } from '../../database/enum-of.ts';
import { type Term, vocabulary } from '../../graphql/term.ts';

/** What details of a person may be looked at for; an agreement names those that it is for. */
export const ContactPurpose = enumOf('COLLABORATION', 'SIGNALLING', 'REFERRAL', 'ACTIVITIES', 'DATA_QUALITY');
export type ContactPurpose = keyof typeof ContactPurpose;

export interface Purpose extends Term {
  readonly code: ContactPurpose;
  /** What it is for, and what it is not for: a partner reads it before choosing. */
  readonly definition: { readonly nl: string; readonly en: string };
}

/**
 * A short closed list: GDPR article 5(1)(b) wants a purpose that is told beforehand, and one that everything falls under
 * is none. No purpose is about a particular child or family; that is talked about elsewhere.
 */
export const purposes = vocabulary<Purpose>('purposes of looking somebody up', [
  {
    code: 'COLLABORATION',
    nl: 'samenwerking aangaan of onderhouden',
    en: 'starting or keeping up collaboration',
    definition: {
      nl: 'Kennismaken, afspraken maken en bijhouden tussen organisaties in een buurt.',
      en: 'Getting to know each other, and making and keeping agreements between organisations in a neighbourhood.',
    },
  },
  {
    code: 'SIGNALLING',
    nl: 'weten bij wie je met een zorg terechtkunt',
    en: 'knowing whom to go to with a concern',
    definition: {
      nl: 'De persoon vinden met wie je een zorg bespreekt. Over wie de zorg gaat, komt nooit in dit systeem.',
      en: 'Finding the person to talk to about a concern. Whom the concern is about never enters this system.',
    },
  },
  {
    code: 'REFERRAL',
    nl: 'kinderen en ouders de weg wijzen',
    en: 'showing children and parents the way',
    definition: {
      nl: 'Weten wie een kind of ouder kan ontvangen bij een voorziening; wie dat kind is, wordt niet vastgelegd.',
      en: 'Knowing who can receive a child or parent at a facility; which child that is, is not recorded.',
    },
  },
  {
    code: 'ACTIVITIES',
    nl: 'activiteiten samen organiseren',
    en: 'organising activities together',
    definition: {
      nl: 'Programma, ruimte en planning afstemmen met wie daarover gaat.',
      en: 'Arranging programme, rooms and planning with whoever decides on them.',
    },
  },
  {
    code: 'DATA_QUALITY',
    nl: 'nagaan of gegevens nog kloppen',
    en: 'checking whether data still hold',
    definition: {
      nl: 'Navragen of een contact, voorziening of samenwerking nog bestaat zoals die genoteerd staat.',
      en: 'Asking whether a contact, facility or collaboration still is as it was written down.',
    },
  },
]);
