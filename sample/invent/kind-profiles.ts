/** What is usual for each kind of facility in this town; a listing may say otherwise. */
import { facilityKinds } from '../../src/facility/term/facility-kinds.ts';

/** Amounts a keeper of the sheet would fill in; FTE in tenths. */
export type Amount = 'fte' | 'personen' | 'kindplaatsen' | 'uren';
type Amounts = Partial<Record<Amount, readonly [low: number, high: number]>>;

export interface KindProfile {
  /** The group of the facility kind; a sector of the network. */
  readonly group: string;
  /** What an organisation is that does this and nothing else. */
  readonly organisationKind: string;
  readonly agesFrom: number | null;
  readonly agesUntil: number | null;
  readonly audiences: string;
  readonly modes: string;
  readonly lowThreshold: string;
  /** With how many partners it works: at least and at most. */
  readonly ties: readonly [low: number, high: number];
  readonly amounts: Amounts;
}

type Line = readonly [
  organisationKind: string,
  audiences: string,
  modes: string,
  low: string,
  ties: [number, number],
  amounts?: Amounts,
];

const direct = 'FREE|NO_REFERRAL';
const open = `${direct}|NO_REGISTRATION|WALK_IN`;
const always = `${open}|EVENING_OPEN`;

// biome-ignore format: a table
const lines: Readonly<Record<string, Line>> = {
  KINDERWERK: ['WELZIJN', 'KINDEREN|OUDERS|BUURT', 'OP_LOCATIE|OUTREACH', `${open}|HOLIDAY_OPEN`, [23, 26]],
  JONGERENWERK: ['WELZIJN', 'KINDEREN|BUURT', 'OP_LOCATIE|OUTREACH', always, [21, 24]],
  MEIDEN_JONGENSWERK: ['WELZIJN', 'KINDEREN', 'OP_LOCATIE', open, [7, 9], { fte: [4, 9] }],
  OPBOUWWERK: ['WELZIJN', 'BUURT', 'OUTREACH', open, [13, 17], { fte: [8, 18] }],
  SMW: ['WELZIJN', 'KINDEREN|OUDERS', 'OP_SCHOOL', direct, [15, 18], { fte: [14, 28] }],
  OPVOEDONDERSTEUNING: ['WELZIJN', 'OUDERS', 'OP_LOCATIE|AAN_HUIS', direct, [8, 10], { fte: [6, 14] }],
  BASISSCHOOL: ['SCHOOL_PO', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', [12, 19]],
  SPECIAAL_BASISONDERWIJS: ['SCHOOL_PO', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', [10, 13]],
  SPECIAAL_ONDERWIJS: ['SCHOOL_PO', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', [9, 11]],
  VO_SCHOOL: ['SCHOOL_VO', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', [14, 18]],
  KDV: ['KINDEROPVANG', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', [6, 9], { kindplaatsen: [24, 64] }],
  BSO: ['KINDEROPVANG', 'KINDEREN|OUDERS', 'OP_LOCATIE', 'HOLIDAY_OPEN', [6, 10], { kindplaatsen: [20, 60] }],
  PEUTEROPVANG_VE: ['KINDEROPVANG', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', [7, 10], { kindplaatsen: [14, 32], uren: [16, 32] }],
  JGZ_CB: ['JGZ_ORG', 'KINDEREN|OUDERS', 'OP_LOCATIE|OP_SCHOOL', direct, [22, 26], { fte: [28, 54], uren: [20, 36] }],
  GGD_TEAM: ['GGD', 'PROFESSIONALS', 'OP_LOCATIE', '', [11, 14], { fte: [20, 40] }],
  HUISARTSENPRAKTIJK: ['HUISARTS', 'BUURT', 'OP_LOCATIE', '', [4, 7]],
  CJG: ['WELZIJN', 'KINDEREN|OUDERS', 'OP_LOCATIE|ONLINE', direct, [12, 14], { uren: [24, 40] }],
  LOKAAL_TEAM: ['WELZIJN', 'BUURT|OUDERS', 'OP_LOCATIE|AAN_HUIS', direct, [22, 26], { fte: [62, 98], personen: [8, 14] }],
  BUURTHUIS: ['BEWONERSORG', 'BUURT', 'OP_LOCATIE', always, [10, 14], { uren: [20, 60] }],
  ONTMOETINGSPLEK_ONLINE: ['WELZIJN', 'KINDEREN', 'ONLINE', always, [4, 6], { uren: [12, 20] }],
  SPEELTUIN: ['SPEELTUINORG', 'KINDEREN|BUURT', 'OP_LOCATIE', 'WALK_IN|HOLIDAY_OPEN', [4, 7], { uren: [12, 36] }],
  SPEELPLEK: ['GEMEENTE', 'KINDEREN', 'OP_LOCATIE', `${always}|HOLIDAY_OPEN`, [0, 0]],
  BIBLIOTHEEK: ['BIBLIOTHEEK_ORG', 'KINDEREN|OUDERS|BUURT', 'OP_LOCATIE|OP_SCHOOL', `${direct}|WALK_IN|HOLIDAY_OPEN`, [20, 23], { fte: [30, 64], uren: [24, 48] }],
  SCOUTING: ['SCOUTINGGROEP', 'KINDEREN', 'OP_LOCATIE', '', [3, 5]],
  CULTUUR: ['CULTUURORG', 'KINDEREN|BUURT', 'OP_LOCATIE|OP_SCHOOL', '', [4, 8]],
  KINDERBOERDERIJ: ['VRIJWILLIGERSORG', 'KINDEREN|BUURT', 'OP_LOCATIE', `${open}|HOLIDAY_OPEN`, [6, 8], { uren: [30, 40] }],
  RIJKE_SCHOOLDAG: ['WELZIJN', 'KINDEREN', 'OP_SCHOOL', 'FREE', [14, 17], { uren: [6, 10] }],
  SPORTVERENIGING: ['SPORTORG', 'KINDEREN|BUURT', 'OP_LOCATIE', 'EVENING_OPEN', [4, 7]],
  BUURTSPORTCOACH: ['SPORTORG', 'KINDEREN|BUURT', 'OUTREACH|OP_SCHOOL', open, [20, 24], { fte: [12, 22] }],
  ZWEMBAD: ['SPORTORG', 'KINDEREN|BUURT', 'OP_LOCATIE', 'EVENING_OPEN|HOLIDAY_OPEN', [4, 6], { uren: [50, 70] }],
  INFORMELE_STEUN: ['VRIJWILLIGERSORG', 'OUDERS|KINDEREN', 'AAN_HUIS', direct, [7, 10]],
  HUISWERKBEGELEIDING: ['VRIJWILLIGERSORG', 'KINDEREN', 'OP_LOCATIE|OP_SCHOOL', 'NO_REFERRAL', [4, 7], { uren: [4, 12] }],
  GELOOFSGEMEENSCHAP: ['GELOOFSORG', 'BUURT', 'OP_LOCATIE', 'FREE|WALK_IN', [3, 5]],
  ZELFORGANISATIE: ['BEWONERSORG', 'BUURT', 'OP_LOCATIE', open, [3, 6]],
  JEUGDHULP_TEAM: ['JEUGDHULP', 'KINDEREN|OUDERS', 'AAN_HUIS|OP_LOCATIE', '', [11, 15], { personen: [6, 16] }],
  GECERTIFICEERDE_INSTELLING: ['GECERTIFICEERDE_INSTELLING', 'KINDEREN|OUDERS', 'AAN_HUIS', '', [8, 10]],
  WIJKAGENTEN: ['POLITIE', 'BUURT', 'OUTREACH', direct, [15, 19], { personen: [2, 2] }],
  VEILIG_THUIS: ['VEILIG_THUIS', 'BUURT|PROFESSIONALS', 'AAN_HUIS', direct, [11, 13]],
  GEMEENTE_AFDELING: ['GEMEENTE', 'PROFESSIONALS', 'OP_LOCATIE', '', [20, 24]],
  LEERPLICHT: ['GEMEENTE', 'KINDEREN|OUDERS', 'OP_SCHOOL', '', [10, 13], { fte: [14, 20] }],
  SAMENWERKINGSVERBAND: ['SAMENWERKINGSVERBAND', 'PROFESSIONALS', 'OP_SCHOOL', '', [20, 23], { personen: [6, 12] }],
  WONINGCORPORATIE: ['WONINGCORPORATIE', 'BUURT', 'OP_LOCATIE', '', [8, 11]],
};

/** An Error for a kind the town does not use. */
export function getProfile(kind: string): KindProfile {
  const { group, agesFrom, agesUntil } = facilityKinds.get(kind);
  const line = lines[kind];
  if (!line) throw new Error(`the town has no ${kind}`);
  const [organisationKind, audiences, modes, lowThreshold, ties, amounts = {}] = line;
  return { group, organisationKind, agesFrom, agesUntil, audiences, modes, lowThreshold, ties, amounts };
}
