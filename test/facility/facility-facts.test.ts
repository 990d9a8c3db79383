import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
/** The facilities with this in their name, also those that are not there on the day. */
const factsOf = async (text: string, fields: string, asOf: string | null = null) =>
  (
    await ask(
      `query ($where: FacilityFilter!, $asOf: Date) { facilities(where: $where, asOf: $asOf) { nodes { ${fields} } } }`,
      { where: { text, status: ['ACTIVE', 'PAUSED', 'PLANNED', 'CLOSED', 'UNKNOWN'] }, asOf },
    )
  ).facilities.nodes;

describe('the capacity of a facility', () => {
  const figures = (measure: string) =>
    `capacity { ${measure} { value low high unit status precision reason } }`;

  test('keeps a vacancy as two numbers: a post of 1.0 of which 0.0 is filled', async () => {
    const [{ capacity }] = await factsOf(
      'kinderwerk oosterwaard',
      'capacity { fte { value unit status } fteOccupied { value unit status } }',
    );
    expect(capacity).toEqual({
      fte: { value: 1, unit: 'FTE', status: 'MEASURED' },
      fteOccupied: { value: 0, unit: 'FTE', status: 'MEASURED' },
    });
  });

  test('that nobody told is missing and never 0', async () => {
    const [{ capacity }] = await factsOf('bolle boei papiermolen', figures('places'));
    expect(capacity.places).toEqual({
      ...{ value: null, low: null, high: null, unit: 'places' },
      ...{ status: 'MISSING', precision: null, reason: 'UNKNOWN' },
    });
  });

  test('of 20 to 60 volunteers is an order of magnitude: low and high, and no middle', async () => {
    const [{ capacity }] = await factsOf('steungezinnen', figures('persons'));
    expect(capacity.persons).toEqual({
      ...{ value: null, low: 20, high: 60, unit: 'persons' },
      ...{ status: 'ESTIMATED', precision: 'ORDER_OF_MAGNITUDE', reason: 'ONLY_LOW_AND_HIGH' },
    });
  });

  test('of about 35 hours is an estimate', async () => {
    const [{ capacity }] = await factsOf('buurthuis de inktvis', figures('hoursPerWeek'));
    expect(capacity.hoursPerWeek).toMatchObject({ value: 35, status: 'ESTIMATED', precision: 'ESTIMATE' });
  });
});

describe('at one address', () => {
  const address =
    'id name kind { code } address { street houseNumber postcode } identifiers { scheme value }';

  test('a child centre is a school, a day care and an after-school care, each with a number of its own', async () => {
    const facilities = await factsOf('kindcentrum de maanvis', address);
    expect(facilities.map(({ kind }: { kind: { code: string } }) => kind.code).sort()).toEqual([
      ...['BASISSCHOOL', 'BSO', 'KDV'],
    ]);
    for (const one of facilities) {
      expect(one.address).toEqual({ street: 'Maanvisweg', houseNumber: '125', postcode: '9999 AQ' });
    }
    expect(facilities.map((one: { identifiers: object[] }) => one.identifiers)).toEqual([
      [{ scheme: 'BRIN_VESTIGING', value: '99XA01' }],
      [{ scheme: 'LRK', value: '999190304' }],
      [{ scheme: 'LRK', value: '999201437' }],
    ]);
  });

  test('two schools are two facilities, and both count', async () => {
    const { area } = await ask(`{ area(code: "BU99010302") {
      facilities(where: { how: STANDING, kinds: ["BASISSCHOOL"] }) { nodes { name organisation { name } } }
    } }`);
    expect(area.facilities.nodes).toEqual([
      { name: 'Basisschool De Inktlijn', organisation: { name: 'Scholengroep Zilverwier' } },
      { name: 'OBS De Inktpot', organisation: { name: 'Stichting Openbaar Onderwijs Voorbeeldstad' } },
    ]);
  });
});

describe('a facility by its number', () => {
  const byNumber = (scheme: string, value: string) =>
    api.ask('query ($identifier: IdentifierInput!) { facility(identifier: $identifier) { id name } }', {
      identifier: { scheme, value },
    });

  test('is found in small letters too, and by its id', async () => {
    const { data } = await byNumber('brin_vestiging', '99xg01');
    expect(data.facility.name).toBe('OBS De Inktpot');
    const again = await ask('query ($id: ID!) { facility(id: $id) { id name } }', { id: data.facility.id });
    expect(again.facility).toEqual(data.facility);
  });

  test('is null when nobody has that number, or no facility that id', async () => {
    expect((await byNumber('LRK', '100000000')).data.facility).toBeNull();
    expect((await ask('{ facility(id: "fac_0000000000000000") { id } }')).facility).toBeNull();
  });

  test('is refused when the number is none of its scheme, or when both or neither are given', async () => {
    expect((await byNumber('LRK', '12')).errors[0]).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', message: expect.stringContaining('"12" is no LRK-nummer') },
    });
    expect((await byNumber('PASPOORT', '12')).errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const selector of ['', '(id: "fac_0", identifier: { scheme: "LRK", value: "999201437" })']) {
      const { errors } = await api.ask(`{ facility${selector} { id } }`);
      expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: 'give either id or identifier' }]);
    }
  });
});

describe('on a day', () => {
  test.each([
    ['kinderwerk nieuw-zuid', '2024-06-01', 'ACTIVE'],
    ['kinderwerk nieuw-zuid', '2024-12-31', 'ACTIVE'],
    ['kinderwerk nieuw-zuid', '2025-01-01', 'CLOSED'],
    ['kinderwerk nieuw-zuid', '2019-08-31', 'PLANNED'],
    ['wijkhuis nieuw-zuid', '2026-10-15', 'PLANNED'],
    ['wijkcentrum de noorderpoort', '2026-10-15', 'PAUSED'],
  ])('%s is on %s: %s', async (text, day, status) => {
    expect(await factsOf(text, 'status', day)).toEqual([{ status }]);
  });

  test('what was there then is in the list of that day, and not in that of today', async () => {
    const { then, now } = await ask(`{
      then: facilities(where: { kinds: ["KINDERWERK"] }, asOf: "2024-06-01") { totalCount nodes { name } }
      now: facilities(where: { kinds: ["KINDERWERK"] }) { totalCount nodes { name } }
    }`);
    expect(then.totalCount).toBe(5);
    expect(now.totalCount).toBe(4);
    expect(then.nodes).toContainEqual({ name: 'Kinderwerk Nieuw-Zuid' });
  });

  test('a team serves what it served then, in the shares of then', async () => {
    const serves = 'serves { code share validity { from until } }';
    const text = 'jongerenwerk oost en zuid';
    expect(await factsOf(text, serves, '2024-06-01')).toEqual([
      {
        serves: ['WK990104', 'WK990105'].map((code) => ({
          ...{ code, share: 50, validity: { from: '2024-01-01', until: '2025-09-01' } },
        })),
      },
    ]);
    const [{ serves: now }] = await factsOf(text, serves);
    expect(now.map(({ code, share }: { code: string; share: number }) => [code, share])).toEqual([
      ...[
        ['WK990104', 40],
        ['WK990105', 40],
        ['WK990106', 20],
      ],
    ]);
  });

  test.each([
    ['ouderkamer de theemuts', '2026-10-14', 'FRESH'],
    ['kinderwerk westerkwartier', '2025-11-04', 'AGING'],
    ['kinderwerk noorderpoort', '2024-08-14', 'STALE'],
    ['peuters aan', null, 'NEVER'],
  ])('%s, checked on %s, is %s', async (text, on, freshness) => {
    expect(await factsOf(text, 'verified { on freshness }')).toEqual([{ verified: { on, freshness } }]);
  });
});

test('a facility tells for whom it is, how it works, and where its facts come from', async () => {
  const [team] = await factsOf(
    'jongerenwerk centrum',
    `kind { code } alsoProvides { code } ages { from until } audiences { code } modes { code } lowThreshold { code }
    organisation { name } provenance { sourceKey retrievedOn source { name } } relationsAskedOn version`,
  );
  expect(team).toMatchObject({
    ...{
      kind: { code: 'KINDERWERK' },
      alsoProvides: [{ code: 'JONGERENWERK' }],
      ages: { from: 0, until: 12 },
    },
    ...{ modes: [{ code: 'OP_LOCATIE' }, { code: 'OUTREACH' }], relationsAskedOn: '2026-03-17', version: 1 },
    ...{ organisation: { name: "Stichting Welzijn 't Boeienkwartier" } },
    provenance: {
      ...{ sourceKey: 'kinderwerk-centrum', retrievedOn: '2026-10-15' },
      source: { name: 'Voorbeeldstad (verzonnen)' },
    },
  });
});
