import type { OdataArea } from './odata-table.ts';
import { type DrawnArea, square } from './sheets.ts';

/** An invented municipality in the North Sea that is too large for one page: two districts of thirty neighbourhoods. */

const districts = [1, 2].map((number) => ({
  code: `WK99040${number}`,
  name: `Wijk 0${number} Verweg ${number}`,
}));

const neighbourhoods = districts.flatMap((district) =>
  Array.from({ length: 30 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return { code: `BU${district.code.slice(2)}${number}`, name: `Buurt ${number}` };
  }),
);

export const faraway: readonly OdataArea[] = [
  { code: 'GM9904', name: 'Verweg aan Zee', inhabitants: 60_000, children: 6_000 },
  ...districts.map((area) => ({ ...area, inhabitants: 30_000, children: 3_000 })),
  // CBS tells nothing of the last: it holds a null.
  ...neighbourhoods.map((area, index) => ({
    ...area,
    inhabitants: index === 59 ? null : 1_000,
    children: index === 59 ? null : 100,
  })),
];

/** In rows of ten, from the south-west; districts and municipality as large as their neighbourhoods together. */
export const drawnFaraway: Readonly<Record<'gemeenten' | 'wijken' | 'buurten', readonly DrawnArea[]>> = {
  gemeenten: [{ code: 'GM9904', name: 'Verweg aan Zee', geometry: square(3.5, 52.5, 0.1) }],
  wijken: districts.map((area, index) => ({ ...area, geometry: square(3.5, 52.5 + index * 0.03, 0.03) })),
  buurten: neighbourhoods.map((area, index) => ({
    ...area,
    geometry: square(3.5 + (index % 10) * 0.01, 52.5 + Math.floor(index / 10) * 0.01),
  })),
};

/** Two primary schools, of which the second has no point yet, and one far from here; the first name has an accent. */
export const schoolFile = [
  [
    ...['PROVINCIE', 'BEVOEGD GEZAG NUMMER', 'INSTELLINGSCODE', 'VESTIGINGSCODE', 'VESTIGINGSNAAM'],
    ...['STRAATNAAM', 'HUISNUMMER-TOEVOEGING', 'POSTCODE', 'PLAATSNAAM', 'GEMEENTENUMMER', 'GEMEENTENAAM'],
    ...['DENOMINATIE', 'TELEFOONNUMMER', 'INTERNETADRES'],
  ],
  schoolLine('99ZA', 'Basisschool Zeeën', '9904'),
  schoolLine('99ZB', 'De Golf "West"', '9904'),
  schoolLine('99ZC', 'De Overkant', '9905'),
]
  .map((cells) => `${cells.join(';')}\r\n`)
  .join('');

function schoolLine(brin: string, name: string, municipality: string): string[] {
  return [
    ...['Noordzee', '99904', brin, `${brin}00`, name, 'Strandweg', '1', '9999 AB', 'VERWEG AAN ZEE'],
    ...[municipality, 'VERWEG AAN ZEE', 'Openbaar', ' ', ' '],
  ];
}

export const schoolPoints = JSON.stringify({
  type: 'FeatureCollection',
  features: ['99ZA00', '99ZC00'].map((code, index) => ({
    type: 'Feature',
    properties: { vestigingscode: code, postcode: '9999AB' },
    geometry: { type: 'Point', coordinates: [3.505 + index, 52.505] },
  })),
});

/** The childcare register, with two places here and a childminder, and whom to call of each. */
export const childcareFile = [
  'lrk_id;type_oko;opc;actuele_naam_oko;aantal_kindplaatsen;ve;status;inschrijfdatum;opvanglocatie_adres;opvanglocatie_postcode;opvanglocatie_woonplaats;bag_id;naam_houder;kvk_nummer_houder;vestigingsnummer_houder;rechtsvorm_houder;start_geschillencommissie;einde_geschillencommissie;houder_adres;houder_postcode;houder_woonplaats;houder_buitenland;correspondentie_adres;correspondentie_postcode;correspondentie_woonplaats;correspondentie_buitenland;contact_persoon;contact_telefoon;contact_emailadres;contact_website;cbs_code;verantwoordelijke_gemeente;gastouderbureau_1;gastouderbureau_2;lrk_url',
  childcareLine('990000001', 'KDV', 'De Zeester', '40'),
  childcareLine('990000002', 'BSO', 'De Krab', '30'),
  childcareLine('990000003', 'VGO', 'Geheim Gezin', ''),
]
  .map((line) => `${line}\r\n`)
  .join('');

function childcareLine(number: string, type: string, name: string, places: string): string {
  return [
    ...[number, type, 'Nee', name, places, 'Nee', 'Ingeschreven', '01-01-2020', 'Strandweg 2', '9999AB'],
    ...[
      'Verweg aan Zee',
      '',
      'Stichting Opvang aan Zee',
      '99000001',
      '',
      'Stichting',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    ...['', '', '', '', 'Voornaam Achternaam', "'+31 00 0000000", 'voornaam@example.nl', '', '9904'],
    ...['Verweg aan Zee', '', '', ''],
  ].join(';');
}
