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
