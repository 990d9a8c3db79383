import { type Term, vocabulary } from '../graphql/term.ts';
import type { ContactVisibility } from './contact-visibility.ts';

/** In which role somebody may be called. A contact is a role first; a name may be missing or be erased. */
export interface ContactRole extends Term {
  /**
   * Who sees the details unless its keeper says otherwise. PUBLIC: everyone; PARTNERS: who has a relation or shares a
   * network; TENANT: the municipality; OWNER: its own organisation.
   */
  readonly visibility: ContactVisibility;
  /** After so many months without being checked it is stale: people change post sooner than mailboxes do. */
  readonly validForMonths: number;
}

const namedPerson = { visibility: 'PARTNERS', validForMonths: 6 } as const;

const professionals: readonly Term[] = [
  { code: 'KINDERWERKER', nl: 'kinderwerker', en: "children's worker" },
  { code: 'JONGERENWERKER', nl: 'jongerenwerker', en: 'youth worker' },
  { code: 'TEAMLEIDER', nl: 'teamleider', en: 'team leader' },
  { code: 'COORDINATOR', nl: 'coördinator', en: 'coordinator' },
  { code: 'WIJKAGENT', nl: 'wijkagent', en: 'neighbourhood police officer' },
  { code: 'JEUGDVERPLEEGKUNDIGE', nl: 'jeugdverpleegkundige', en: 'child health nurse' },
  {
    code: 'INTERN_BEGELEIDER',
    nl: 'intern begeleider',
    en: 'school care coordinator',
    synonyms: ['ib', "ib'er"],
  },
  { code: 'DIRECTEUR', nl: 'directeur', en: 'head or director', synonyms: ['director', 'head teacher'] },
  {
    code: 'SCHOOLMAATSCHAPPELIJK_WERKER',
    nl: 'schoolmaatschappelijk werker',
    en: 'school social worker',
  },
  { code: 'BUURTSPORTCOACH', nl: 'buurtsportcoach', en: 'neighbourhood sports coach' },
  {
    code: 'GKA_REGIOCOORDINATOR',
    nl: 'regiocoördinator Gelijke Kansen Alliantie',
    en: 'regional coordinator of the Equal Opportunities Alliance',
  },
  { code: 'GEMEENTE_BELEID', nl: 'beleidsmedewerker van de gemeente', en: 'municipal policy officer' },
  { code: 'GEMEENTE_CONTRACT', nl: 'contractmanager van de gemeente', en: 'municipal contract manager' },
  { code: 'AANDACHTSFUNCTIONARIS', nl: 'aandachtsfunctionaris', en: 'child-safety officer' },
  { code: 'DATABEHEERDER', nl: 'databeheerder', en: 'data steward' },
  {
    code: 'PRIVACY',
    nl: 'aanspreekpunt privacy',
    en: 'privacy officer',
    synonyms: ['functionaris gegevensbescherming'],
  },
];

export const contactRoles = vocabulary<ContactRole>('contact roles', [
  ...professionals.map((role) => ({ ...role, ...namedPerson })),
  // A volunteer has no office to hide behind.
  { code: 'VRIJWILLIGER', nl: 'vrijwilliger', en: 'volunteer', visibility: 'OWNER', validForMonths: 6 },
  {
    code: 'ALGEMEEN',
    nl: 'algemeen contactpunt',
    en: 'general contact point',
    definition: {
      nl: 'Een postbus of hoofdnummer van de functie, zonder naam.',
      en: 'A mailbox or main number of the function, without a name.',
    },
    visibility: 'PUBLIC',
    validForMonths: 12,
  },
]);
