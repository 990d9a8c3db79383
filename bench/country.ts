import { chanceFor } from '../sample/invent/random.ts';

/**
 * An invented country of squares, the same every time: as many areas, facilities and relations as the real one
 * (`PERFORMANCE` in docs/performance.md), or one municipality of it. Written as the files that `ketenkaart import` reads.
 */
export interface Size {
  readonly municipalities: number;
  readonly neighbourhoods: number;
  readonly facilities: number;
  readonly relations: number;
}

export const sizes = {
  municipality: { municipalities: 1, neighbourhoods: 42, facilities: 292, relations: 1_462 },
  country: { municipalities: 342, neighbourhoods: 14_505, facilities: 100_031, relations: 500_048 },
} as const satisfies Record<string, Size>;

/** How many of `total` belong to each of `parts` in order, as evenly as whole numbers allow. */
const firstOf = (part: number, parts: number, total: number) => Math.ceil((part * total) / parts);
const partOf = (item: number, parts: number, total: number) => Math.floor((item * parts) / total);

const columnsOfCountry = 18;
const columnsOfMunicipality = 7;
const [west, south, width, height] = [3.4, 50.75, 0.2, 0.145] as const;

const municipalityCode = (municipality: number) => `GM${String(municipality + 1).padStart(4, '0')}`;
const digits = (municipality: number) => municipalityCode(municipality).slice(2);

interface Place {
  readonly code: string;
  readonly municipality: number;
  readonly west: number;
  readonly south: number;
}
const [cellWidth, cellHeight] = [width / columnsOfMunicipality, height / columnsOfMunicipality];

function placeOf(neighbourhood: number, { municipalities, neighbourhoods }: Size): Place {
  const municipality = partOf(neighbourhood, municipalities, neighbourhoods);
  const at = neighbourhood - firstOf(municipality, municipalities, neighbourhoods);
  const [row, column] = [Math.floor(at / columnsOfMunicipality), at % columnsOfMunicipality];
  const two = (number: number) => String(number + 1).padStart(2, '0');
  return {
    code: `BU${digits(municipality)}${two(row)}${two(column)}`,
    municipality,
    west: west + (municipality % columnsOfCountry) * width + column * cellWidth,
    south: south + Math.floor(municipality / columnsOfCountry) * height + row * cellHeight,
  };
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);

export function* keyFigures(size: Size): Generator<string> {
  const chance = chanceFor('bench figures');
  const line = (name: string, level: string, code: string, inhabitants: number) =>
    `"${name}";"${level}";"${code}";"1";${inhabitants};${Math.round(inhabitants * 0.15)}\r\n`;
  yield '"Wijken en buurten";"Regioaanduiding/Soort regio (omschrijving)";"Regioaanduiding/Codering (code)";';
  yield '"Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)";"Bevolking/Aantal inwoners (aantal)";';
  yield '"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)"\r\n';
  yield line('Nederland', 'Land', 'NL00', size.neighbourhoods * 1_200);
  for (const municipality of numbered(size.municipalities)) {
    yield line(`Gemeente ${municipality + 1}`, 'Gemeente', municipalityCode(municipality), 50_000);
  }
  let district = '';
  for (const at of numbered(size.neighbourhoods)) {
    const { code } = placeOf(at, size);
    const parent = `WK${code.slice(2, 8)}`;
    if (parent !== district) yield line(`Wijk ${parent.slice(6)}`, 'Wijk', parent, 8_000);
    district = parent;
    yield line(`Buurt ${at + 1}`, 'Buurt', code, chance.between(40, 480) * 5);
  }
}

export function* boundaries(size: Size): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  for (const at of numbered(size.neighbourhoods)) {
    const place = placeOf(at, size);
    const [x, y] = [
      [place.west, place.west + cellWidth],
      [place.south, place.south + cellHeight],
    ] as const;
    const ring = [
      [x[0], y[0]],
      [x[1], y[0]],
      [x[1], y[1]],
      [x[0], y[1]],
      [x[0], y[0]],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    yield `${at > 0 ? ',\n' : ''}${JSON.stringify({ type: 'Feature', properties: { buurtcode: place.code }, geometry })}`;
  }
  yield ']}';
}

/** Kinds as often as they are met in a town: mostly schools, childcare and places to play. */
const kinds = [
  ...['BASISSCHOOL', 'BASISSCHOOL', 'KDV', 'KDV', 'BSO', 'BSO', 'SPEELPLEK', 'SPEELPLEK', 'SPORTVERENIGING'],
  ...[
    'SPORTVERENIGING',
    'KINDERWERK',
    'JONGERENWERK',
    'LOKAAL_TEAM',
    'BIBLIOTHEEK',
    'WIJKAGENTEN',
    'BUURTHUIS',
  ],
];
/** One organisation runs all of a kind in a municipality. */
const organisations = ['Het Baken', 'De Brug', 'De Vlieger', 'Samen Sterk', 'De Wegwijzer'];

export function* facilities(size: Size): Generator<string> {
  const chance = chanceFor('bench facilities');
  yield 'sleutel;naam;soort;organisatie_sleutel;organisatie;gemeentecode;longitude;latitude;nauwkeurigheid;status;';
  yield 'relaties_uitgevraagd_op;geverifieerd_op\n';
  for (const at of numbered(size.facilities)) {
    const place = placeOf(partOf(at, size.neighbourhoods, size.facilities), size);
    const organisation = chance.pick(organisations);
    const longitude = (place.west + chance.next() * cellWidth).toFixed(6);
    const latitude = (place.south + chance.next() * cellHeight).toFixed(6);
    const code = municipalityCode(place.municipality);
    yield [
      ...[`f${at}`, `${chance.pick(names)} ${at}`, chance.pick(kinds), `${code}-${organisation}`],
      ...[`${organisation} ${code}`, code, longitude, latitude, 'ADDRESS', 'ACTIVE', '2026-09-01'],
      `${chance.day('2025-01-01', '2026-09-30')}\n`,
    ].join(';');
  }
}
const names = ['De Regenboog', 'Het Kompas', 'De Zonnebloem', 'De Springplank', 'Het Anker', 'De Klimop'];

/** Themes that both do for each other, so that a direction need not be told. */
const themes = [
  'GEZAMENLIJKE_ACTIVITEIT',
  'INFORMATIE_UITWISSELING',
  'VEILIGHEID',
  'DOORGAANDE_LIJN',
  'TAAL_VVE',
];

/** Each facility with some five others of its municipality; in seven of ten both ends say so. */
export function* relations(size: Size): Generator<string> {
  const chance = chanceFor('bench relations');
  const municipalityOf = (facility: number) =>
    placeOf(partOf(facility, size.neighbourhoods, size.facilities), size).municipality;
  const inMunicipality = Map.groupBy(numbered(size.facilities), municipalityOf);
  yield 'van;naar;thema;richting;niveau_van;niveau_van_op;niveau_naar;niveau_naar_op;geldig_van\n';
  for (const at of numbered(size.relations)) {
    const facility = partOf(at, size.facilities, size.relations);
    const round = at - firstOf(facility, size.facilities, size.relations);
    const near = inMunicipality.get(municipalityOf(facility)) ?? [];
    // One theme a round and only with those behind it in the list: no pair has a theme twice.
    const other = near[(near.indexOf(facility) + 1 + round * 7 + chance.between(0, 6)) % near.length];
    const answer = chance.happens(0.7) ? `${chance.between(2, 4)};2026-03-01` : ';';
    yield `f${facility};f${other};${themes[round % themes.length]};MUTUAL;3;2026-02-01;${answer};2024-01-01\n`;
  }
}
