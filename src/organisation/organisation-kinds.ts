import { type Term, vocabulary } from '../graphql/term.ts';

/** What an organisation is. Norms and gaps never name it: they speak of the facilities it runs. */
export interface OrganisationKind extends Term {
  /** Whether what it runs belongs, by default, to the pedagogical basis. */
  readonly insideBasis: boolean;
}

const inside: readonly Term[] = [
  { code: 'SCHOOL_PO', nl: 'schoolbestuur primair onderwijs', en: 'primary school board' },
  { code: 'SCHOOL_VO', nl: 'schoolbestuur voortgezet onderwijs', en: 'secondary school board' },
  { code: 'KINDEROPVANG', nl: 'kinderopvangorganisatie', en: 'childcare organisation' },
  {
    code: 'WELZIJN',
    nl: 'welzijnsorganisatie',
    en: 'social work organisation',
    definition: {
      nl: 'Aanbieder van kinderwerk, jongerenwerk of opbouwwerk.',
      en: "Provider of children's work, youth work or community work.",
    },
  },
  { code: 'BIBLIOTHEEK_ORG', nl: 'bibliotheekorganisatie', en: 'library organisation' },
  { code: 'SPORTORG', nl: 'sportorganisatie', en: 'sports organisation' },
  { code: 'CULTUURORG', nl: 'cultuurorganisatie', en: 'cultural organisation' },
  { code: 'JGZ_ORG', nl: 'organisatie voor jeugdgezondheidszorg', en: 'child health organisation' },
  { code: 'BEWONERSORG', nl: 'bewonersorganisatie', en: "residents' organisation" },
  { code: 'GELOOFSORG', nl: 'geloofsgemeenschap', en: 'faith organisation' },
  { code: 'VRIJWILLIGERSORG', nl: 'vrijwilligersorganisatie', en: 'volunteer organisation' },
  { code: 'SPEELTUINORG', nl: 'speeltuinvereniging', en: 'playground association' },
  { code: 'SCOUTINGGROEP', nl: 'scoutinggroep', en: 'scout group' },
];

const chainPartners: readonly Term[] = [
  { code: 'JEUGDHULP', nl: 'jeugdhulpaanbieder', en: 'youth help provider', synonyms: ['jeugdzorg'] },
  { code: 'GECERTIFICEERDE_INSTELLING', nl: 'gecertificeerde instelling', en: 'youth protection agency' },
  { code: 'VEILIG_THUIS', nl: 'Veilig Thuis', en: 'domestic violence centre' },
  { code: 'POLITIE', nl: 'politie', en: 'police' },
  { code: 'JUSTITIE_HALT', nl: 'justitie of Halt', en: 'justice or Halt' },
  { code: 'LEERPLICHT', nl: 'leerplicht', en: 'school attendance office' },
  { code: 'HUISARTS', nl: 'huisarts', en: 'general practitioner' },
  { code: 'GGZ', nl: 'geestelijke gezondheidszorg', en: 'mental health care' },
  { code: 'GGD', nl: 'GGD', en: 'public health service' },
  {
    code: 'SAMENWERKINGSVERBAND',
    nl: 'samenwerkingsverband passend onderwijs',
    en: 'school partnership',
    synonyms: ['swv'],
  },
  { code: 'WONINGCORPORATIE', nl: 'woningcorporatie', en: 'housing corporation' },
  { code: 'SCHULDHULP', nl: 'schuldhulpverlening', en: 'debt counselling' },
  { code: 'VOEDSELBANK', nl: 'voedselbank', en: 'food bank' },
  {
    code: 'MEE_CLIENTONDERSTEUNING',
    nl: 'cliëntondersteuning (MEE)',
    en: 'client support (MEE)',
    synonyms: ['mee', 'cliëntondersteuning'],
  },
];

const governing: readonly Term[] = [
  { code: 'GEMEENTE', nl: 'gemeente', en: 'municipality' },
  { code: 'JEUGDREGIO', nl: 'jeugdregio', en: 'youth care region' },
  { code: 'PROVINCIE', nl: 'provincie', en: 'province' },
  { code: 'RIJK', nl: 'Rijk', en: 'national government' },
  { code: 'FONDS', nl: 'fonds', en: 'fund' },
  { code: 'KENNISINSTITUUT', nl: 'kennisinstituut', en: 'knowledge institute' },
  { code: 'ADVIESRAAD', nl: 'adviesraad', en: 'advisory council' },
  { code: 'ONDERZOEK', nl: 'onderzoeksinstelling', en: 'research organisation' },
];

export const organisationKinds = vocabulary<OrganisationKind>('organisation kinds', [
  ...inside.map((term) => ({ ...term, insideBasis: true })),
  ...[...chainPartners, ...governing].map((term) => ({ ...term, insideBasis: false })),
]);
