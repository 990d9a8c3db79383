/** Which roles the facilities of the town have: by kind, with what is worth a look said by hand. */
import type { Facility } from './facilities.ts';
import { chanceFor } from './random.ts';

export interface WantedContact {
  readonly key: string;
  readonly role: string;
  /** Key of the organisation whose mailbox it is. */
  readonly of: string;
  readonly organisation?: string;
  readonly facility?: string;
  readonly area?: string;
  readonly themes?: string;
  readonly mailbox?: string;
  readonly named?: boolean;
  readonly until?: string;
  /** The day it was checked, where that is not left to chance. */
  readonly checked?: string;
}

interface Role {
  readonly role: string;
  readonly mailbox?: string;
  readonly themes?: string;
  readonly named?: boolean;
  /** How often such a facility has one. */
  readonly often?: number;
}

const care = 'SIGNALEREN|DOORVERWIJZEN|AFSPRAKEN_CASUSOVERLEG';
const school: readonly Role[] = [
  { role: 'DIRECTEUR', mailbox: 'directie', named: true },
  { role: 'INTERN_BEGELEIDER', mailbox: 'ib', themes: care, named: true, often: 0.9 },
];
const childcare: readonly Role[] = [
  { role: 'TEAMLEIDER', mailbox: 'locatie', named: true, often: 0.9 },
  { role: 'AANDACHTSFUNCTIONARIS', themes: 'SIGNALEREN', named: true, often: 0.5 },
];
const team = (role: string, mailbox: string): readonly Role[] => [{ role, mailbox, named: true, often: 0.9 }];
const mailboxOnly: readonly Role[] = [{ role: 'ALGEMEEN', mailbox: 'info', often: 0.7 }];

const roles: Readonly<Record<string, readonly Role[]>> = {
  ...{ BASISSCHOOL: school, SPECIAAL_BASISONDERWIJS: school, SPECIAAL_ONDERWIJS: school, VO_SCHOOL: school },
  ...{ KDV: childcare, PEUTEROPVANG_VE: childcare, BSO: childcare },
  KINDERWERK: team('KINDERWERKER', 'kinderwerk'),
  JONGERENWERK: team('JONGERENWERKER', 'jongerenwerk'),
  MEIDEN_JONGENSWERK: team('JONGERENWERKER', 'meidenwerk'),
  OPBOUWWERK: team('COORDINATOR', 'opbouwwerk'),
  SMW: team('SCHOOLMAATSCHAPPELIJK_WERKER', 'schoolmaatschappelijkwerk'),
  OPVOEDONDERSTEUNING: team('COORDINATOR', 'opvoeden'),
  JGZ_CB: team('JEUGDVERPLEEGKUNDIGE', 'jeugdverpleegkundige'),
  CJG: team('COORDINATOR', 'cjg'),
  RIJKE_SCHOOLDAG: team('COORDINATOR', 'rijkeschooldag'),
  BUURTSPORTCOACH: team('BUURTSPORTCOACH', 'buurtsport'),
  GEMEENTE_AFDELING: team('GEMEENTE_BELEID', 'beleid'),
  JEUGDHULP_TEAM: team('TEAMLEIDER', 'jeugdhulp'),
  LOKAAL_TEAM: [
    { role: 'COORDINATOR', mailbox: 'lokaalteam', named: true },
    { role: 'ALGEMEEN', mailbox: 'aanmelden', themes: 'SIGNALEREN|DOORVERWIJZEN' },
  ],
  // Whoever keeps a place of volunteers going is known to their own only.
  ...{ ZELFORGANISATIE: [{ role: 'VRIJWILLIGER', named: true, often: 0.5 }] },
  ...{ SPORTVERENIGING: mailboxOnly, BUURTHUIS: mailboxOnly, HUISARTSENPRAKTIJK: mailboxOnly },
  ...{ CULTUUR: mailboxOnly, BIBLIOTHEEK: mailboxOnly, SCOUTING: mailboxOnly, SPEELTUIN: mailboxOnly },
  ...{ GELOOFSGEMEENSCHAP: mailboxOnly, INFORMELE_STEUN: mailboxOnly, WONINGCORPORATIE: mailboxOnly },
  ...{ LEERPLICHT: mailboxOnly, GGD_TEAM: mailboxOnly, SAMENWERKINGSVERBAND: mailboxOnly },
};

/** The post that fell vacant, and the school that was never asked anything. */
const withoutAnybody = ['kinderwerk-oost', 'school-weversklos'];
/** Who left, and of whom nobody said who came after. */
const left = ['school-kompas-directeur'];

export function contactLines({ key, kind, organisation }: Facility): WantedContact[] {
  if (withoutAnybody.includes(key)) return [];
  const chance = chanceFor(`contacts of ${key}`);
  return (roles[kind] ?? [])
    .filter(({ often = 1 }) => chance.happens(often))
    .map(({ role, mailbox, themes, named }) => {
      const line = `${key}-${role.toLowerCase().replaceAll('_', '-')}`;
      return {
        ...{ key: line, role, of: organisation.key, facility: key, themes, named },
        mailbox: mailbox && (organisation.key === key ? mailbox : `${mailbox}.${key}`),
        ...(left.includes(line) && { until: '2026-06-01' }),
      };
    });
}
