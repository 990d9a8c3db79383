import { enumOf } from '../database/enum-of.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';

export const Expectation = enumOf('REQUIRED', 'EXPECTED');
export type Expectation = keyof typeof Expectation;

/** Whom a kind of facility is expected to work with. A starting point that a municipality's norms may replace. */
export interface ExpectedTie {
  /** Code of `facility-kinds.ts`. */
  readonly from: string;
  /** A kind or a group of facilities; of a group, one partner of any of its kinds is enough. */
  readonly partner: string;
  readonly expectation: Expectation;
  /** One of these is enough; empty: any theme will do. */
  readonly themes: readonly string[];
  readonly minimumLevel: number;
}

interface Partners {
  readonly required?: readonly string[];
  readonly expected?: readonly string[];
}

const youthWork: Partners = {
  required: ['VO_SCHOOL', 'WIJKAGENTEN', 'LOKAAL_TEAM'],
  expected: ['KINDERWERK', 'SPORT', 'GGD_TEAM', 'LEERPLICHT'],
};

const specialSchool: Partners = { required: ['SAMENWERKINGSVERBAND', 'JGZ_CB', 'JEUGDHULP'] };

/**
 * Kinderwerk's partners are those of the seed article (Loef, "Veranker kinderwerk in de pedagogische basis", 2 March
 * 2023) plus local team, library and childcare. School and local team must lay down how they work together in the
 * bill on the scope of the Jeugdwet. The rest is our proposal. Where either a primary or a secondary school will do,
 * the partner is the group ONDERWIJS. Public play spots and swimming pools expect nobody; nor do chain partners.
 */
const partners: Readonly<Record<string, Partners>> = {
  KINDERWERK: {
    required: ['BASISSCHOOL', 'JONGERENWERK', 'LOKAAL_TEAM'],
    expected: ['WIJKAGENTEN', 'JEUGDHULP', 'SPORT', 'BIBLIOTHEEK', 'OPVANG', 'GEMEENTE_AFDELING'],
  },
  JONGERENWERK: youthWork,
  MEIDEN_JONGENSWERK: youthWork,
  OPBOUWWERK: { expected: ['BUURTHUIS', 'WONINGCORPORATIE', 'GEMEENTE_AFDELING'] },
  SMW: { required: ['ONDERWIJS', 'LOKAAL_TEAM'] },
  OPVOEDONDERSTEUNING: { expected: ['BASISSCHOOL', 'CJG', 'JGZ_CB'] },
  BASISSCHOOL: {
    required: ['JGZ_CB', 'LOKAAL_TEAM', 'SAMENWERKINGSVERBAND'],
    expected: ['KINDERWERK', 'BSO', 'SMW', 'BIBLIOTHEEK', 'WIJKAGENTEN'],
  },
  SPECIAAL_BASISONDERWIJS: specialSchool,
  SPECIAAL_ONDERWIJS: specialSchool,
  VO_SCHOOL: {
    required: ['LOKAAL_TEAM', 'JGZ_CB', 'LEERPLICHT'],
    expected: ['JONGERENWERK', 'WIJKAGENTEN'],
  },
  // What its parts (BASISSCHOOL, KDV, BSO) expect, without one another.
  IKC: {
    required: ['JGZ_CB', 'LOKAAL_TEAM', 'SAMENWERKINGSVERBAND'],
    expected: ['KINDERWERK', 'SMW', 'BIBLIOTHEEK', 'WIJKAGENTEN', 'SPORT'],
  },
  KDV: { required: ['JGZ_CB'], expected: ['BASISSCHOOL', 'LOKAAL_TEAM'] },
  PEUTEROPVANG_VE: { required: ['JGZ_CB', 'BASISSCHOOL'], expected: ['BIBLIOTHEEK', 'LOKAAL_TEAM'] },
  BSO: { required: ['BASISSCHOOL'], expected: ['SPORT', 'KINDERWERK'] },
  JGZ_CB: { required: ['BASISSCHOOL', 'KDV', 'LOKAAL_TEAM'] },
  CJG: { required: ['JGZ_CB', 'LOKAAL_TEAM'] },
  LOKAAL_TEAM: {
    required: ['BASISSCHOOL', 'HUISARTSENPRAKTIJK', 'JEUGDHULP', 'VEILIG_THUIS', 'WIJKAGENTEN'],
    expected: ['KINDERWERK', 'JONGERENWERK'],
  },
  BUURTHUIS: { expected: ['KINDERWERK', 'OPBOUWWERK', 'ZELFORGANISATIE'] },
  ONTMOETINGSPLEK_ONLINE: { expected: ['JONGERENWERK'] },
  SPEELTUIN: { expected: ['KINDERWERK', 'ZELFORGANISATIE'] },
  SPEELOTHEEK: { expected: ['BIBLIOTHEEK'] },
  BIBLIOTHEEK: { required: ['BASISSCHOOL'], expected: ['PEUTEROPVANG_VE', 'KINDERWERK'] },
  SCOUTING: { expected: ['ZELFORGANISATIE'] },
  CULTUUR: { expected: ['BASISSCHOOL'] },
  KINDERBOERDERIJ: { expected: ['BASISSCHOOL'] },
  RIJKE_SCHOOLDAG: { required: ['BASISSCHOOL', 'GEMEENTE_AFDELING'], expected: ['SPORT', 'CULTUUR'] },
  SPORTVERENIGING: { expected: ['BUURTSPORTCOACH', 'BASISSCHOOL'] },
  BUURTSPORTCOACH: { required: ['BASISSCHOOL', 'SPORT'], expected: ['KINDERWERK'] },
  INFORMELE_STEUN: { expected: ['LOKAAL_TEAM', 'KINDERWERK'] },
  HUISWERKBEGELEIDING: { required: ['ONDERWIJS'] },
  GELOOFSGEMEENSCHAP: { expected: ['LOKAAL_TEAM'] },
  ZELFORGANISATIE: { expected: ['OPBOUWWERK'] },
};

const signalAndRefer = ['SIGNALEREN', 'DOORVERWIJZEN'];
const leisure = { themes: ['TALENTONTWIKKELING', 'TOELEIDING'], minimumLevel: 2 };
const schoolAgreement = { themes: ['AFSPRAKEN_CASUSOVERLEG'], minimumLevel: 3 };

/** Ties that need more than knowing each other; all others: level 1 on any theme. */
const needs: Readonly<
  Record<string, Readonly<Record<string, Pick<ExpectedTie, 'themes' | 'minimumLevel'>>>>
> = {
  KINDERWERK: {
    // The same children every week.
    BASISSCHOOL: { themes: ['SIGNALEREN', 'GEZAMENLIJKE_ACTIVITEIT'], minimumLevel: 3 },
    // A referral needs agreed roles.
    LOKAAL_TEAM: { themes: signalAndRefer, minimumLevel: 3 },
    JEUGDHULP: { themes: signalAndRefer, minimumLevel: 2 },
    // Hand-over at 10 to 12.
    JONGERENWERK: { themes: ['DOORGAANDE_LIJN'], minimumLevel: 3 },
    WIJKAGENTEN: { themes: ['VEILIGHEID'], minimumLevel: 2 },
    SPORT: leisure,
    BIBLIOTHEEK: leisure,
  },
  BASISSCHOOL: { JGZ_CB: schoolAgreement, LOKAAL_TEAM: schoolAgreement },
  IKC: { JGZ_CB: schoolAgreement, LOKAAL_TEAM: schoolAgreement },
  PEUTEROPVANG_VE: { BASISSCHOOL: { themes: ['DOORGAANDE_LIJN'], minimumLevel: 3 } },
};

export const expectedTies: readonly ExpectedTie[] = Object.entries(partners).flatMap(
  ([from, { required = [], expected = [] }]) => [
    ...required.map((partner) => tie(from, partner, 'REQUIRED')),
    ...expected.map((partner) => tie(from, partner, 'EXPECTED')),
  ],
);

function tie(from: string, partner: string, expectation: Expectation): ExpectedTie {
  return { from, partner, expectation, ...(needs[from]?.[partner] ?? { themes: [], minimumLevel: 1 }) };
}

/** Empty for a kind that expects nobody; throws for what is no kind. */
export function expectedTiesOf(kind: string): readonly ExpectedTie[] {
  const { code } = facilityKinds.get(kind);
  return expectedTies.filter((expected) => expected.from === code);
}
