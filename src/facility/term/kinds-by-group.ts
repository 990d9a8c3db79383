/** The kinds of facilities with their names and usual ages, in the order in which they are shown; a group is their sector. */

export type PlaceOrTeam = 'PLACE' | 'TEAM' | 'BOTH';

export type KindRow = readonly [
  code: string,
  nl: string,
  en: string,
  placeOrTeam: PlaceOrTeam,
  agesFrom: number | null,
  agesUntil: number | null,
  register?: 'DUO' | 'LRK',
];

/**
 * Ages of the chain partners: Jeugdwet art. 1.1 (youth help to 18), Leerplichtwet 1969 (5 to 18 with the duty to
 * qualify); of the others: the usual target group.
 */
export const kindsByGroup: Readonly<Record<string, readonly KindRow[]>> = {
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
