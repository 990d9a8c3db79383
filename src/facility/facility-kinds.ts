import { type Term, vocabulary } from '../graphql/term.ts';
import { facilityGroups } from './facility-groups.ts';
import { kindSynonyms } from './facility-kind-synonyms.ts';

/**
 * What a facility can be: a place or a team. A childminder is not in the list: most work at home, and a private
 * address is not kept. Nor are parents: they are an audience, never a node of the network.
 */
export interface FacilityKind extends Term {
  /** Code of `facility-groups.ts`. */
  readonly group: string;
  /** The default; a chain partner outside the basis is a node of the network all the same. */
  readonly inPedagogicalBasis: boolean;
  /** Usual ages of the children it is for. Null from: not for children of an age, but for parents or professionals. */
  readonly agesFrom: number | null;
  /** Excluded: 12 means up to and including 11. Null: no upper age. */
  readonly agesUntil: number | null;
  /** The national register that lists all of them; null: somebody has to tell us. */
  readonly register: 'DUO' | 'LRK' | null;
  /** A TEAM works in areas and need not have an address, so it has no distance. */
  readonly placeOrTeam: 'PLACE' | 'TEAM' | 'BOTH';
}

type Row = readonly [
  code: string,
  nl: string,
  en: string,
  placeOrTeam: FacilityKind['placeOrTeam'],
  agesFrom: number | null,
  agesUntil: number | null,
  register?: 'DUO' | 'LRK',
];

/** Chain partners: nodes of the network, not part of the pedagogical basis. */
const outsideBasis = new Set([
  'WIJKAGENTEN',
  'JEUGDHULP_TEAM',
  'GECERTIFICEERDE_INSTELLING',
  'VEILIG_THUIS',
  'HUISARTSENPRAKTIJK',
  'LEERPLICHT',
  'GGD_TEAM',
  'SAMENWERKINGSVERBAND',
  'WONINGCORPORATIE',
  'GEMEENTE_AFDELING',
]);

/**
 * Ages of the chain partners: Jeugdwet art. 1.1 (youth help to 18), Leerplichtwet 1969 (5 to 18 with the duty to
 * qualify); of the others: the usual target group.
 */
const rows: Readonly<Record<string, readonly Row[]>> = {
  SOCIAAL_WERK: [
    ['KINDERWERK', 'kinderwerk', "children's work", 'BOTH', 0, 12],
    ['JONGERENWERK', 'jongerenwerk', 'youth work', 'BOTH', 10, 27],
    ['MEIDEN_JONGENSWERK', 'meiden- en jongenswerk', 'gender-specific youth work', 'BOTH', 10, 23],
    ['OPBOUWWERK', 'opbouwwerk', 'community work', 'TEAM', 0, null],
    ['SMW', 'schoolmaatschappelijk werk', 'school social work', 'TEAM', 4, 18],
    ['OPVOEDONDERSTEUNING', 'opvoedondersteuning', 'parenting support', 'BOTH', null, null],
  ],
  ONDERWIJS: [
    ['BASISSCHOOL', 'basisschool', 'primary school', 'PLACE', 4, 12, 'DUO'],
    ['SPECIAAL_BASISONDERWIJS', 'speciaal basisonderwijs', 'special primary school', 'PLACE', 4, null, 'DUO'],
    ['SPECIAAL_ONDERWIJS', 'speciaal onderwijs', 'special education school', 'PLACE', 4, null, 'DUO'],
    ['VO_SCHOOL', 'school voor voortgezet onderwijs', 'secondary school', 'PLACE', 12, 18, 'DUO'],
    // A composite of a school and childcare that keep their own rows; the registers do not list it.
    ['IKC', 'integraal kindcentrum', 'integrated child centre', 'PLACE', 0, 12],
  ],
  OPVANG: [
    ['KDV', 'kinderdagverblijf', 'day-care centre', 'PLACE', 0, 4, 'LRK'],
    ['PEUTEROPVANG_VE', 'peuteropvang of voorschool (VE)', 'early education', 'PLACE', 2, 4, 'LRK'],
    ['BSO', 'buitenschoolse opvang', 'out-of-school care', 'PLACE', 4, 12, 'LRK'],
  ],
  GEZONDHEID: [
    ['JGZ_CB', 'consultatiebureau (jeugdgezondheidszorg)', 'child health clinic', 'PLACE', 0, 18],
    ['HUISARTSENPRAKTIJK', 'huisartsenpraktijk', 'general practice', 'PLACE', 0, null],
    ['GGD_TEAM', 'GGD-team', 'public health team', 'TEAM', 0, null],
  ],
  TOEGANG: [
    ['CJG', 'Centrum voor Jeugd en Gezin', 'youth and family centre', 'BOTH', 0, 23],
    ['LOKAAL_TEAM', 'lokaal team (wijkteam, jeugdteam)', 'local team', 'TEAM', 0, null],
  ],
  ONTMOETING: [
    ['BUURTHUIS', 'buurthuis', 'community centre', 'PLACE', 0, null],
    // Nowhere on the map, like a team.
    ['ONTMOETINGSPLEK_ONLINE', 'online jeugdplek', 'online youth place', 'TEAM', 8, 23],
  ],
  SPELEN: [
    ['SPEELTUIN', 'speeltuin', 'managed playground', 'PLACE', 0, 12],
    ['SPEELPLEK', 'openbare speelplek', 'public play spot', 'PLACE', 0, 18],
    ['SPEELOTHEEK', 'speel-o-theek', 'toy library', 'PLACE', 0, 12],
  ],
  VRIJE_TIJD: [
    ['BIBLIOTHEEK', 'bibliotheek', 'library', 'PLACE', 0, null],
    ['SCOUTING', 'scouting', 'scouting', 'PLACE', 5, 21],
    ['CULTUUR', 'cultuur- en muziekeducatie', 'culture and music education', 'BOTH', 4, null],
    ['KINDERBOERDERIJ', 'kinderboerderij', 'city farm', 'PLACE', 0, 12],
    ['RIJKE_SCHOOLDAG', 'rijke-schooldagaanbod', 'enriched school day', 'BOTH', 4, 18],
  ],
  SPORT: [
    ['SPORTVERENIGING', 'sportvereniging', 'sports club', 'PLACE', 4, null],
    ['BUURTSPORTCOACH', 'buurtsportcoach', 'neighbourhood sports coach', 'TEAM', 0, null],
    ['ZWEMBAD', 'zwembad', 'swimming pool', 'PLACE', 4, null],
  ],
  INFORMEEL: [
    ['INFORMELE_STEUN', 'informele steun aan gezinnen', 'informal family support', 'TEAM', null, null],
    ['HUISWERKBEGELEIDING', 'huiswerkbegeleiding of weekendschool', 'homework support', 'BOTH', 8, 18],
    ['GELOOFSGEMEENSCHAP', 'geloofsgemeenschap met jeugdaanbod', 'faith community', 'PLACE', 0, null],
    ['ZELFORGANISATIE', 'zelforganisatie of bewonersgroep', "residents' group", 'BOTH', 0, null],
  ],
  JEUGDHULP: [
    ['JEUGDHULP_TEAM', 'jeugdhulpteam', 'youth help team', 'TEAM', 0, 18],
    ['GECERTIFICEERDE_INSTELLING', 'gecertificeerde instelling', 'youth protection agency', 'TEAM', 0, 18],
  ],
  VEILIGHEID: [
    ['WIJKAGENTEN', 'wijkagenten', 'neighbourhood police officers', 'TEAM', 0, null],
    ['VEILIG_THUIS', 'Veilig Thuis', 'domestic violence centre', 'TEAM', 0, null],
  ],
  BESTUUR: [
    ['GEMEENTE_AFDELING', 'afdeling van de gemeente', 'municipal department', 'TEAM', null, null],
    ['LEERPLICHT', 'leerplicht', 'school attendance office', 'TEAM', 5, 18],
    ['SAMENWERKINGSVERBAND', 'samenwerkingsverband passend onderwijs', 'school partnership', 'TEAM', 4, 18],
    ['WONINGCORPORATIE', 'woningcorporatie', 'housing corporation', 'BOTH', null, null],
  ],
};

export const facilityKinds = vocabulary<FacilityKind>(
  'facility kinds',
  Object.entries(rows).flatMap(([group, kinds]) => kinds.map((row) => kindOf(group, row))),
);

function kindOf(group: string, row: Row): FacilityKind {
  const [code, nl, en, placeOrTeam, agesFrom, agesUntil, register = null] = row;
  return {
    code,
    nl,
    en,
    group,
    inPedagogicalBasis: !outsideBasis.has(code),
    agesFrom,
    agesUntil,
    register,
    placeOrTeam,
    synonyms: kindSynonyms[code] ?? [],
  };
}

/** The kinds a norm or an expected tie means: the kind itself, or all kinds of the group and of the groups in it. */
export function kindsMeantBy(kindOrGroup: string): readonly string[] {
  const groups = facilityGroups.terms
    .filter((group) => group.code === kindOrGroup || group.partOf === kindOrGroup)
    .map((group) => group.code);
  if (groups.length === 0) return [facilityKinds.get(kindOrGroup).code];
  return facilityKinds.terms.filter((kind) => groups.includes(kind.group)).map((kind) => kind.code);
}
