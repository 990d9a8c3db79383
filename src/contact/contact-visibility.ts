import { enumOf } from '../database/enum-of.ts';
import { type Term, vocabulary } from '../graphql/term.ts';

/** Who may see how to reach a contact, from everyone to its own organisation. */
export const ContactVisibility = enumOf('PUBLIC', 'PARTNERS', 'TENANT', 'OWNER');
export type ContactVisibility = keyof typeof ContactVisibility;

interface Visible extends Term {
  readonly code: ContactVisibility;
}

/** The same, as the keeper of a sheet writes it. */
export const contactVisibilities = vocabulary<Visible>('who sees a contact', [
  { code: 'PUBLIC', nl: 'iedereen', en: 'everyone', synonyms: ['openbaar'] },
  { code: 'PARTNERS', nl: 'partners', en: 'partner organisations' },
  { code: 'TENANT', nl: 'gemeente', en: 'municipality' },
  { code: 'OWNER', nl: 'eigen organisatie', en: 'own organisation' },
]);
