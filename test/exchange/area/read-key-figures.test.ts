import { told } from '../understood.ts';
import { xlsxOf } from '../xlsx-of.ts';
import { measured, read } from './key-figures-read.ts';

/** One neighbourhood that is told in every form. */
const area = {
  type: 'area',
  code: 'BU0363AA01',
  edition: 2024,
  level: 'NEIGHBOURHOOD',
  changeFlag: 3,
} as const;
const figures = [
  measured('INHABITANTS', 795),
  measured('CHILDREN_0_15', 150),
  measured('AGED_15_25', 90),
  measured('AGED_25_45', 310),
  measured('HOUSEHOLDS_WITH_CHILDREN', 85),
  measured('LOW_INCOME_SHARE', 7.5),
  measured('HOMES', 520),
  measured('LAND_AREA', 8),
  measured('URBANITY', 2),
];
const expected = { ...area, name: 'Kop Zeedijk', figures };

const paths = [
  'Wijken en buurten',
  'Regioaanduiding/Gemeentenaam (naam)',
  'Regioaanduiding/Soort regio (omschrijving)',
  'Regioaanduiding/Codering (code)',
  'Regioaanduiding/Indelingswijziging wijken en buurten (code)',
  'Bevolking/Aantal inwoners (aantal)',
  'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)',
  'Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)',
  'Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)',
  'Bevolking/Particuliere huishoudens/Huishoudens met kinderen (aantal)',
  'Inkomen/Inkomen van huishoudens/Huishoudens met een laag inkomen (%)',
  'Wonen/Woningvoorraad (aantal)',
  'Oppervlakte/Oppervlakte land (ha)',
  'Stedelijkheid/Mate van stedelijkheid (code)',
];
const cells = [
  ...['Kop Zeedijk', 'Amsterdam ', 'Buurt     ', 'BU0363AA01', '3', 795, 150, 90, 310, 85, '7,5'],
  ...[520, 8, 2],
];
const table = (delimiter: string, ...rows: (string | number)[][]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');

describe('one area comes out the same', () => {
  test('from StatLine without symbols', async () => {
    const { records, issues } = await read({ 'kwb.csv': `\uFEFF${table(';', paths, cells)}\r\n` });
    expect([records, issues]).toEqual([[expected], []]);
  });

  test('from StatLine of the years in which homes stand under another topic', async () => {
    const moved = paths.map((path) => path.replace('Wonen/', 'Wonen en vastgoed/'));
    const { records, issues } = await read({ 'kwb.csv': table(';', moved, cells) });
    expect([records, issues]).toEqual([[expected], []]);
  });

  test('from StatLine with symbols, where numbers are padded and have a point', async () => {
    const padded = cells.map((cell, at) => (at < 5 ? cell : String(cell).replace(',', '.').padStart(8)));
    const { records, issues } = await read({ 'kwb.csv': table(';', paths, padded) });
    expect([records, issues]).toEqual([[expected], []]);
  });

  test('from a file that R wrote again', async () => {
    const mangled = paths.map((path) => path.replace(/[^A-Za-z0-9]/g, '.'));
    const { records, issues } = await read({ 'kwb.csv': table(',', ['', ...mangled], ['1', ...cells]) });
    expect([records, issues]).toEqual([[expected], []]);
  });

  const short = [
    ...['gwb_code_10', 'gwb_code_8', 'regio', 'gm_naam', 'recs', 'gwb_code', 'ind_wbz', 'a_inw', 'a_00_14'],
    ...['a_15_24', 'a_25_44', 'a_hh_m_k', 'p_hh_lkk', 'a_woning', 'a_lan_ha', 'ste_mvs'],
  ];
  const shortCells = [
    ...['BU0363AA01', '0363AA01', 'Kop Zeedijk', 'Amsterdam', 'Buurt', 'BU0363AA01', 3, 795, 150],
    ...[90, 310, 85, 7.5, 520, 8, 2],
  ];
  test('from a workbook of CBS, with short names in small letters or capitals', async () => {
    const capitals = short.map((name) => name.toUpperCase());
    const { records, issues } = await read({
      'kwb-2024.xlsx': xlsxOf([short, shortCells]),
      'kwb-2021.xlsx': xlsxOf([capitals, shortCells]),
    });
    expect([records, issues]).toEqual([[expected, expected], []]);
  });

  const row = {
    ...{ ID: 3, WijkenEnBuurten: 'BU0363AA01', Gemeentenaam_1: 'Amsterdam    ', SoortRegio_2: 'Buurt     ' },
    ...{ Codering_3: 'BU0363AA01', IndelingswijzigingWijkenEnBuurten_4: '3', AantalInwoners_5: 795 },
    ...{ k_0Tot15Jaar_8: 150, k_15Tot25Jaar_9: 90, HuishoudensMetKinderen_32: 85 },
    ...{ k_25Tot45Jaar_10: 310, Woningvoorraad_34: 520, OppervlakteLand_114: 8 },
    ...{ HuishoudensMetEenLaagInkomen_87: 7.5, MateVanStedelijkheid_125: 2 },
  };
  const names = { value: [{ Key: 'BU0363AA01', Title: 'Kop Zeedijk' }] };
  test('from OData, whatever numbers its columns have; its name comes from the table of names before it', async () => {
    const renumbered = Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key.replace(/_\d+$/, '_999'), value]),
    );
    const { records, issues } = await read({
      'WijkenEnBuurten.json': JSON.stringify(names),
      'TypedDataSet.json': JSON.stringify({ 'odata.metadata': 'https://…', value: [row] }),
      'TypedDataSet2.json': JSON.stringify({ value: [renumbered] }, null, 2),
    });
    expect([records, issues]).toEqual([[expected, expected], []]);
  });

  test('from OData without that table but without a name; a municipality has its own', async () => {
    const whole = {
      ...row,
      WijkenEnBuurten: 'GM0363    ',
      Codering_3: 'GM0363    ',
      SoortRegio_2: 'Gemeente  ',
    };
    const { records } = await read({ 'data.json': JSON.stringify({ value: [row, whole] }) });
    expect(records).toMatchObject([{ name: null }, { code: 'GM0363', name: 'Amsterdam' }]);
  });

  const snake = {
    ...{ buurtcode: 'BU0363AA01', buurtnaam: 'Kop Zeedijk', wijkcode: 'WK0363AA', gemeentecode: 'GM0363' },
    ...{ indelingswijziging_wijken_en_buurten: 3, water: 'NEE', aantal_inwoners: 795 },
    ...{ percentage_personen_0_tot_15_jaar: 19, percentage_personen_15_tot_25_jaar: 11 },
    ...{ aantal_huishoudens: 400, percentage_huishoudens_met_kinderen: 21 },
    ...{ percentage_personen_25_tot_45_jaar: 39, woningvoorraad: 520, oppervlakte_land_in_ha: 8 },
    ...{ percentage_huishoudens_met_lage_koopkracht: 7.5, stedelijkheid_adressen_per_km2: 2 },
  };
  const map = (...properties: Record<string, unknown>[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: properties.map((one) => ({ type: 'Feature', properties: one, geometry: null })),
    });
  const camel = Object.fromEntries(
    Object.entries(snake).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  );
  const shapefile = {
    ...{ BU_CODE: 'BU0363AA01', BU_NAAM: 'Kop Zeedijk', WK_CODE: 'WK0363AA', GM_CODE: 'GM0363', IND_WBI: 3 },
    ...{ AANT_INW: 795, P_00_14_JR: 19, P_15_24_JR: 11, AANTAL_HH: 400, P_HH_M_K: 21, STED: 2 },
    ...{ P_25_44_JR: 39, OPP_LAND: 8 },
  };

  test.each([
    ['GeoPackage', snake],
    ['WFS', camel],
    ['shapefile', shapefile],
  ])(
    'from the map, with the attributes of the %s; what it has as a percentage is an estimate',
    async (_, from) => {
      const { records, issues } = await read({ 'buurten.json': map(from) });
      const estimate = { status: 'ESTIMATED', method: 'ESTIMATED_FROM_PERCENTAGE', reason: null };
      const byIndicator = Object.fromEntries(records[0]!.figures.map((figure) => [figure.indicator, figure]));
      expect(issues).toEqual([]);
      expect(records).toEqual([{ ...expected, isLayer: true, figures: expect.anything() }]);
      expect(byIndicator).toMatchObject({
        INHABITANTS: measured('INHABITANTS', 795),
        CHILDREN_0_15: { ...estimate, value: 0.19 * 795 },
        AGED_15_25: { ...estimate, value: 0.11 * 795 },
        AGED_25_45: { ...estimate, value: 0.39 * 795 },
        LAND_AREA: measured('LAND_AREA', 8),
        HOUSEHOLDS_WITH_CHILDREN: { ...estimate, value: 0.21 * 400 },
        URBANITY: measured('URBANITY', 2),
      });
    },
  );

  test('from a map in which a number is withheld or not there with the reason why', async () => {
    const { records } = await read({
      'buurten.json': map(
        { ...snake, percentage_personen_0_tot_15_jaar: -99997 },
        { ...snake, buurtcode: 'BU0363AA02', aantal_inwoners: -99995 },
        { ...shapefile, BU_CODE: 'BU0363AA03', STED: -99999999 },
      ),
    });
    const of = (at: number, indicator: string) =>
      records[at]?.figures.find((one) => one.indicator === indicator);
    expect(of(0, 'CHILDREN_0_15')).toMatchObject({ value: null, status: 'WITHHELD', reason: 'SECRET' });
    expect(of(1, 'CHILDREN_0_15')).toMatchObject({ value: null, status: 'MISSING', reason: 'NOT_PUBLISHED' });
    expect(of(2, 'URBANITY')).toMatchObject({ value: null, status: 'MISSING', reason: 'UNKNOWN' });
  });

  test('from a map with water and what lies abroad left out', async () => {
    const { records, issues } = await read({
      'buurten.json': map(
        snake,
        { ...snake, buurtcode: 'BU0363ZZ99', water: 'JA', aantal_inwoners: -99997 },
        { ...snake, buurtcode: 'BU09980000' },
      ),
    });
    expect([records.length, told(issues)]).toEqual([1, ['NOTE WATER_SKIPPED', 'NOTE ABROAD_SKIPPED']]);
  });

  test('from a map without children not at all: it is refused, naming what lacks', async () => {
    const { percentage_personen_0_tot_15_jaar: _, ...without } = snake;
    const { records, issues } = await read({ 'buurten.json': map(without) });
    expect(records).toEqual([]);
    expect(issues).toMatchObject([
      { code: 'MISSING_COLUMN', line: null, column: 'percentage_personen_0_tot_15_jaar' },
    ]);
  });
});
