import { importingInto } from '../../exchange/importing.ts';

/** Two districts of an invented municipality, with numbers by which each neighbourhood can be placed by hand. */
const header =
  '"Wijken en buurten";"Regioaanduiding/Soort regio (omschrijving)";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)";"Stedelijkheid/Mate van stedelijkheid (code)"';
const areas: readonly [string, string, number, string, string][] = [
  ['GM9902', 'Gemeente', 9_000, '1000', '2'],
  ['WK990201', 'Wijk', 4_000, '500', '2'],
  ['BU99020101', 'Buurt', 1_100, '10', '1'],
  ['BU99020102', 'Buurt', 1_200, '20', '1'],
  ['BU99020103', 'Buurt', 1_300, '30', '2'],
  ['BU99020104', 'Buurt', 400, '40', '2'],
  ['BU99020105', 'Buurt', 450, '.', '.'],
  ['WK990202', 'Wijk', 5_000, '500', '2'],
  ['BU99020201', 'Buurt', 1_999, '30', '1'],
  ['BU99020202', 'Buurt', 2_000, '70', '1'],
];

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  const lines = areas.map(([code, kind, ...figures]) => ['Gebied', kind, code, ...figures].join(';'));
  await importer.bringIn('key-figures', { 'kwb.csv': [header, ...lines].join('\n') });
}, 120_000);

const compare = async (code: string, among: string, indicator = 'CHILDREN_0_15') => {
  const { data, errors } = await api.ask(
    `query ($code: AreaCode!, $among: ComparedWith!, $indicator: String!) {
      area(code: $code) { comparison(indicator: $indicator, with: $among) { value { value status } median p25 p75 rank of unknown } }
    }`,
    { code, among, indicator },
  );
  expect(errors).toEqual([]);
  return data.area.comparison;
};

describe('an area among', () => {
  test('its siblings: the neighbourhoods of its district, itself one of them', async () => {
    // 10, 20, 30, 40 and one that is not known
    expect(await compare('BU99020103', 'SIBLINGS')).toEqual({
      ...{ value: { value: 30, status: 'MEASURED' }, median: 25, p25: 17.5, p75: 32.5 },
      ...{ rank: 2, of: 4, unknown: 1 },
    });
  });

  test('all of its level: equal numbers share a rank', async () => {
    // 10, 20, 30, 30, 40, 70
    const among = { median: 30, p25: 22.5, p75: 37.5, of: 6, unknown: 1 };
    expect(await compare('BU99020103', 'COUNTRY')).toMatchObject({ ...among, rank: 3 });
    expect(await compare('BU99020201', 'COUNTRY')).toMatchObject({ ...among, rank: 3 });
    expect(await compare('BU99020102', 'COUNTRY')).toMatchObject({ ...among, rank: 5 });
  });

  test('those of its urbanity, and those of its size', async () => {
    // Class 1: 10, 20, 30, 70.
    expect(await compare('BU99020202', 'SAME_URBANITY')).toMatchObject({
      median: 25,
      rank: 1,
      of: 4,
      unknown: 0,
    });
    // 1,000 to 2,000 inhabitants: 10, 20, 30, 30; 2,000 is in the next class.
    expect(await compare('BU99020201', 'SAME_SIZE')).toMatchObject({
      median: 25,
      rank: 1,
      of: 4,
      unknown: 0,
    });
    expect(await compare('BU99020202', 'SAME_SIZE')).toMatchObject({
      median: 70,
      rank: 1,
      of: 1,
      unknown: 0,
    });
  });

  test('others has no rank where its own number is not known, but the sample is told', async () => {
    expect(await compare('BU99020105', 'SIBLINGS')).toMatchObject({
      ...{ value: { value: null, status: 'MISSING' }, rank: null, of: 4, unknown: 1 },
    });
  });

  test('those like it is no question where it is not known what it is like', async () => {
    expect(await compare('BU99020105', 'SAME_URBANITY')).toBeNull();
  });

  test('areas of which nobody tells the number has no median', async () => {
    expect(await compare('WK990201', 'SIBLINGS', 'LOW_INCOME_SHARE')).toMatchObject({
      ...{
        value: { value: null, status: 'MISSING' },
        median: null,
        p25: null,
        rank: null,
        of: 0,
        unknown: 2,
      },
    });
  });

  test('its level: a number of its municipality is not its own', async () => {
    await importer.bringIn('age-bands', {
      'bands.csv':
        'Perioden;Regio\'s;"Leeftijdsgroepen/Jonger dan 5 jaar (aantal)";"Leeftijdsgroepen/5 tot 10 jaar (aantal)";"Leeftijdsgroepen/10 tot 15 jaar (aantal)"\n2024;Gebied;300;300;400\n',
    });
    expect(await compare('GM9902', 'COUNTRY', 'AGED_0_5')).toMatchObject({
      value: { value: 300 },
      rank: 1,
      of: 1,
    });
    expect(await compare('BU99020101', 'SIBLINGS', 'AGED_0_5')).toMatchObject({
      ...{ value: { value: null, status: 'MISSING' }, rank: null, of: 0, unknown: 5 },
    });
  });

  test('others takes as many statements for one area as for all', async () => {
    const query = (first: number) => `{ areas(first: ${first}) { nodes {
      comparison(indicator: "CHILDREN_0_15", with: COUNTRY) { value { value } rank of }
    } } }`;
    const [one, all] = [await api.ask(query(1)), await api.ask(query(100))];
    expect(all.data.areas.nodes).toHaveLength(10);
    expect([one.statements, all.statements]).toEqual([4, 4]);
  });

  test('others by what is no indicator is refused', async () => {
    const { errors } = await api.ask(
      '{ area(code: "GM9902") { comparison(indicator: "KINDEREN", with: COUNTRY) { of } } }',
    );
    expect(errors).toEqual([{ message: '"KINDEREN" is not one of the indicators', code: 'BAD_USER_INPUT' }]);
  });
});
