/** The lists of the town as lines of the sheets that a municipality would fill in, with their Dutch headers. */
import type { Facility } from './facilities.ts';
import type { Organisation } from './organisations.ts';
import { type Claim, type RelationRow, statusOf } from './relation-row.ts';
import { districts, municipality } from './town.ts';

/** Column by column: the header, and what stands under it. */
type Columns<Item> = Record<string, (item: Item) => string | number>;

export const organisationColumns: Columns<Organisation> = {
  sleutel: ({ key }) => key,
  organisatie: ({ name }) => name,
  soort: ({ kind }) => kind,
  kvk: ({ kvk }) => kvk,
  website: ({ website }) => website,
};

/** Amounts have a decimal comma, as in the key figures; coordinates and shares a point. */
export const facilityColumns: Columns<Facility> = {
  sleutel: ({ key }) => key,
  naam: ({ name }) => name,
  soort: ({ kind }) => kind,
  ook_aanbod: ({ special }) => special.alsoProvides ?? '',
  organisatie_sleutel: ({ organisation }) => organisation.key,
  organisatie: ({ organisation }) => organisation.name,
  straat: ({ address }) => address?.street ?? '',
  huisnummer: ({ address }) => address?.houseNumber ?? '',
  postcode: ({ address }) => address?.postcode ?? '',
  woonplaats: ({ address }) => (address ? municipality.name : ''),
  gemeentecode: () => municipality.code,
  longitude: ({ point }) => point?.longitude.toFixed(6) ?? '',
  latitude: ({ point }) => point?.latitude.toFixed(6) ?? '',
  werkgebied: ({ serves }) => serves,
  leeftijd_van: ({ profile }) => profile.agesFrom ?? '',
  leeftijd_tot: ({ profile }) => profile.agesUntil ?? '',
  doelgroepen: ({ profile }) => profile.audiences,
  werkvormen: ({ profile }) => profile.modes,
  laagdrempelig: ({ profile }) => profile.lowThreshold,
  bijdragen: ({ special }) => special.contributions ?? '',
  fte: ({ amounts }) => amounts.fte ?? '',
  fte_bezet: ({ special }) => special.fteOccupied ?? '',
  personen: ({ amounts }) => amounts.personen ?? '',
  kindplaatsen: ({ amounts }) => amounts.kindplaatsen ?? '',
  uren_per_week: ({ amounts }) => amounts.uren ?? '',
  oppervlakte_m2: ({ special }) => special.squareMetres ?? '',
  nauwkeurigheid: ({ point, kind }) => (point ? (kind === 'ZELFORGANISATIE' ? 'PC6' : 'ADDRESS') : ''),
  status: ({ status }) => status,
  geldig_van: ({ validFrom }) => validFrom,
  geldig_tot: ({ special }) => special.validUntil ?? '',
  relaties_uitgevraagd_op: ({ askedOn }) => askedOn,
  geverifieerd_op: ({ verifiedOn }) => verifiedOn,
  geverifieerd_door: ({ verifiedBy }) => verifiedBy,
  website: ({ special, key, address }) => (special.brin || !address ? `https://${key}.example.nl` : ''),
  brin: ({ special }) => special.brin ?? '',
  lrk: ({ lrk }) => lrk,
};

export const pc4Columns: Columns<Pc4Point> = {
  postcode: ({ pc4 }) => pc4,
  longitude: ({ longitude }) => longitude.toFixed(6),
  latitude: ({ latitude }) => latitude.toFixed(6),
};

interface Pc4Point {
  readonly pc4: string;
  readonly longitude: number;
  readonly latitude: number;
}

export const relationColumns: Columns<RelationRow> = {
  van: ({ from }) => from,
  naar: ({ to }) => to,
  thema: ({ theme }) => theme,
  richting: ({ direction }) => direction,
  ...claimColumns('van', ({ fromClaim }) => fromClaim),
  ...claimColumns('naar', ({ toClaim }) => toClaim),
  formaliteit: ({ formality }) => formality,
  document_url: ({ documentUrl }) => documentUrl,
  status: statusOf,
  geldig_van: ({ validFrom }) => validFrom,
  geldig_tot: ({ validUntil }) => validUntil,
};

/**
 * Working areas that changed between 2024 and 2026: team, area, share, from, until. What holds all the time has no
 * date and stands with the team itself; the youth work of the south and east has all its areas here.
 */
export const workingAreas: readonly (readonly string[])[] = [
  ['jongerenwerk-oostzuid', 'WK990104', '0.5', '2024-01-01', '2025-09-01'],
  ['jongerenwerk-oostzuid', 'WK990105', '0.5', '2024-01-01', '2025-09-01'],
  ['jongerenwerk-oostzuid', 'WK990104', '0.4', '2025-09-01', ''],
  ['jongerenwerk-oostzuid', 'WK990105', '0.4', '2025-09-01', ''],
  ['jongerenwerk-oostzuid', 'WK990106', '0.2', '2025-09-01', ''],
  // When kinderwerk in the south closed, its neighbour went there for a while.
  ['kinderwerk-west', 'WK990105', '', '2025-01-01', '2025-09-01'],
  ['lokaal-team-oost', 'WK990105', '', '2024-01-01', '2026-01-01'],
  ['buurtsportcoach-oost', 'WK990106', '', '2025-09-01', ''],
  ['jgz-west', 'BU99010601', '', '2024-01-01', '2026-01-01'],
];

/** Kind, area, complete, on, by. What is not named here is not known: no row of speel-o-theek, nor of kinderwerk in Rietdoarp. */
export const inventories: readonly (readonly string[])[] = [
  ...['BASISSCHOOL', 'KDV', 'BSO'].map((kind) => [
    kind,
    municipality.code,
    'ja',
    '2026-09-15',
    'afdeling Jeugd en Onderwijs',
  ]),
  ['CJG', municipality.code, 'ja', '2026-09-15', 'afdeling Jeugd en Onderwijs'],
  ['BUURTSPORTCOACH', municipality.code, 'ja', '2026-09-15', 'afdeling Jeugd en Onderwijs'],
  ...districts
    .filter(({ code }) => code !== 'WK990106')
    .map(({ code }) => ['KINDERWERK', code, 'ja', '2026-06-30', 'beleidsmedewerker jeugd']),
  // All activities were looked into in the west and the south; in the north too long ago to say still what is not there.
  ['ACTIVITEITEN', 'WK990103', 'ja', '2026-06-30', 'beleidsmedewerker jeugd'],
  ['ACTIVITEITEN', 'WK990105', 'ja', '2026-06-30', 'beleidsmedewerker jeugd'],
  ['ACTIVITEITEN', 'WK990102', 'ja', '2024-05-15', 'beleidsmedewerker jeugd'],
];

/** Two agreements of many: coalition, theme, from, until and agreement, and who is in it. */
const agreements: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['Convenant Rijke Schooldag West', 'TALENTONTWIKKELING', '2025-08-01', '2027-08-01', 'CONVENANT'],
    [
      ...['school-zandloper', 'school-inktpot', 'school-inktlijn', 'school-kompas'],
      ...['kinderwerk-west', 'buurtsportcoaches-noord-en-west', 'de-papieren-boei-leesplek-west'],
      ...['bolle-boei-na-school-zandloper', 'judoclub-zachte-val', 'vv-inktzwart', 'gemeente-jeugd'],
      'ouderkamer-de-theemuts',
    ],
  ],
  [
    ['Netwerk Veilig opgroeien Oost', 'SIGNALEREN', '2024-01-01', '', 'WERKAFSPRAAK'],
    ['lokaal-team-oost', 'school-papiermolen', 'jgz-zuidoost', 'wijkagenten-oost-zuid-en-rietdoarp'],
  ],
];

/** A line a member. Kinderwerk in the east left the second when it fell vacant. */
export const coalitions: readonly (readonly string[])[] = [
  ...agreements.flatMap(([[name = '', theme = '', from = '', until = '', formality = ''], members]) =>
    members.map((member) => [name, theme, member, from, until, formality]),
  ),
  [
    'Netwerk Veilig opgroeien Oost',
    'SIGNALEREN',
    'kinderwerk-oost',
    '2024-01-01',
    '2025-07-01',
    'WERKAFSPRAAK',
  ],
];

export const coalitionHeader = ['coalitie', 'thema', 'lid', 'vanaf', 'tot', 'afspraak'];
export const workingAreaHeader = ['team', 'gebied', 'aandeel', 'geldig_van', 'geldig_tot'];
export const inventoryHeader = ['soort', 'gebied', 'volledig', 'nagegaan_op', 'nagegaan_door'];

function claimColumns(side: string, claimOf: (row: RelationRow) => Claim | null): Columns<RelationRow> {
  return {
    [`niveau_${side}`]: (row) => claimOf(row)?.level ?? '',
    [`niveau_${side}_op`]: (row) => claimOf(row)?.on ?? '',
    [`frequentie_${side}`]: (row) => claimOf(row)?.frequency ?? '',
  };
}
