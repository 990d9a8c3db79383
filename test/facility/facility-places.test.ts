import { readSample } from '../../sample/invent/read.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const find = async (where: object, more = '') =>
  (
    await ask(
      `query ($where: FacilityFilter!) { facilities(where: $where, first: 100 ${more}) { nodes { name } } }`,
      { where },
    )
  ).facilities.nodes.map(({ name }: { name: string }) => name) as string[];

describe('near a point', () => {
  const point = { longitude: 5.172426, latitude: 52.537737 };

  /** Great circle on a sphere (haversine, mean radius 6371008.8 m); the grid that is used differs by less than 0.5 %. */
  const metresTo = (longitude: number, latitude: number) => {
    const rad = (degrees: number) => (degrees * Math.PI) / 180;
    const [a, b] = [rad(point.latitude), rad(latitude)];
    const h =
      Math.sin((b - a) / 2) ** 2 +
      Math.cos(a) * Math.cos(b) * Math.sin(rad(longitude - point.longitude) / 2) ** 2;
    return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
  };

  test('are those within the distance, nearest first, each with its distance', async () => {
    const data = await ask(
      `query ($near: NearInput!) { facilities(where: { near: $near }, orderBy: DISTANCE, first: 100) {
        edges { node { name location { longitude latitude precision } } distance { value unit method status precision } }
      } }`,
      { near: { ...point, metres: 600 } },
    );
    const distances: number[] = [];
    for (const { node, distance } of data.facilities.edges) {
      const straight = metresTo(node.location.longitude, node.location.latitude);
      expect(Math.abs(distance.value - straight)).toBeLessThanOrEqual(0.5 + straight * 0.005);
      expect(distance).toMatchObject({ unit: 'metres', method: 'STRAIGHT_LINE' });
      // Only an address is exact; the self-organisations are known by their postcode.
      const isAddress = node.location.precision === 'ADDRESS';
      expect(distance.status).toBe(isAddress ? 'MEASURED' : 'ESTIMATED');
      distances.push(distance.value);
    }
    expect(distances).toEqual([...distances].sort((one, other) => one - other));
    const within = readSample().facilities.filter(
      (row) =>
        row.status !== 'CLOSED' &&
        row.longitude &&
        metresTo(Number(row.longitude), Number(row.latitude)) <= 600,
    );
    expect(data.facilities.edges.map(({ node }: { node: { name: string } }) => node.name).sort()).toEqual(
      within.map(({ naam }) => naam).sort(),
    );
  });

  test('leaves out what has no point, however far is asked', async () => {
    // It meets online; everything else has an address, or at least a postcode.
    const meetsOnline = { kinds: ['ONTMOETINGSPLEK_ONLINE'] };
    expect(await find(meetsOnline)).toEqual(['De Digitale Hangplek']);
    expect(await find({ ...meetsOnline, near: { ...point, metres: 50_000 } })).toEqual([]);
  });

  test('goes on from page to page by distance', async () => {
    const query = `query ($near: NearInput!, $first: Int!, $after: String) {
      facilities(where: { near: $near }, orderBy: DISTANCE, first: $first, after: $after) {
        nodes { name } pageInfo { endCursor hasNextPage }
      } }`;
    const near = { ...point, metres: 700 };
    const whole = (await ask(query, { near, first: 100 })).facilities.nodes;
    const names: { name: string }[] = [];
    let page: { endCursor: string | null; hasNextPage: boolean } = { endCursor: null, hasNextPage: true };
    while (page.hasNextPage) {
      const { nodes, pageInfo } = (await ask(query, { near, first: 4, after: page.endCursor })).facilities;
      names.push(...nodes);
      page = pageInfo;
    }
    expect(names).toEqual(whole);
    expect(names.length).toBeGreaterThan(8);
  });

  test.each([
    [{ longitude: 13.4, latitude: 52.5, metres: 500 }, 'near 13.4, 52.5'],
    [{ longitude: 52.5, latitude: 5.2, metres: 500 }, 'near 52.5, 5.2'],
    [{ longitude: 5.2, metres: 500 }, 'near needs longitude and latitude, or a postcode'],
    [{ metres: 500 }, 'near needs longitude and latitude, or a postcode'],
    [{ ...point, postcode: '9998 AE', metres: 500 }, 'and not both'],
    [{ postcode: '0123 AB', metres: 500 }, 'near.postcode "0123 AB" is no postcode'],
    [{ postcode: '9998 SS', metres: 500 }, 'near.postcode "9998 SS" is no postcode'],
    [{ postcode: '1315 HR', metres: 500 }, 'near.postcode "1315 HR" is not known here'],
    [{ postcode: '1315', metres: 500 }, 'near.postcode "1315" is not known here'],
    [{ ...point, metres: 0 }, 'near.metres is 0'],
    [{ ...point, metres: 50_001 }, 'near.metres is 50001'],
  ])('%j is refused by name', async (near, message) => {
    const { data, errors } = await api.ask(
      'query ($near: NearInput!) { facilities(where: { near: $near }) { totalCount } }',
      { near },
    );
    expect(data.facilities).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });

  test('is needed for the order by distance, and without it an edge has no distance', async () => {
    const { errors } = await api.ask('{ facilities(orderBy: DISTANCE) { totalCount } }');
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: 'orderBy DISTANCE needs where.near' }]);
    const data = await ask('{ facilities(first: 1) { edges { distance { value } } } }');
    expect(data.facilities.edges).toEqual([{ distance: null }]);
  });
});

describe('near a postcode', () => {
  const sheet = readSample().facilities;
  const near = async (postcode: string, metres = 500) =>
    (
      await ask(
        `query ($near: NearInput!) { facilities(where: { near: $near }, orderBy: DISTANCE, first: 100) {
          near { postcode longitude latitude precision metres }
          nodes { name } edges { distance { status } }
        } }`,
        { near: { postcode, metres } },
      )
    ).facilities;

  test('is around the middle of the addresses known at it, which is an estimate', async () => {
    const known = sheet.filter(
      ({ postcode, nauwkeurigheid }) => postcode === '9998 AJ' && nauwkeurigheid === 'ADDRESS',
    );
    const places = [...new Set(known.map(({ longitude, latitude }) => `${longitude} ${latitude}`))];
    const middle = (axis: 0 | 1) =>
      places.reduce((sum, place) => sum + Number(place.split(' ')[axis]), 0) / places.length;
    const list = await near('9998aj');
    expect(list.near).toEqual({
      postcode: '9998 AJ',
      longitude: expect.closeTo(middle(0), 6),
      latitude: expect.closeTo(middle(1), 6),
      precision: 'PC6',
      metres: 500,
    });
    expect(list.edges.length).toBeGreaterThan(2);
    for (const { distance } of list.edges) expect(distance.status).toBe('ESTIMATED');
  });

  test.each([' 9998 zz ', '9998'])(
    'of which only four digits are known (%j) is around their point',
    async (written) => {
      const { near: place, nodes } = await near(written);
      expect(place).toMatchObject({ longitude: 5.18846, latitude: 52.532762, precision: 'PC4' });
      const given = await find({ near: { longitude: 5.18846, latitude: 52.532762, metres: 500 } });
      expect(nodes.map(({ name }: { name: string }) => name).sort()).toEqual(given.sort());
    },
  );

  test('is asked the same of the facilities in an area', async () => {
    const data = await ask(`{ area(code: "GM9901") { facilities(
      where: { near: { postcode: "9998 AJ", metres: 500 } }, orderBy: DISTANCE, first: 100
    ) { near { postcode } nodes { name } } } facilities(first: 1) { near { postcode } } }`);
    expect(data.area.facilities.near).toEqual({ postcode: '9998 AJ' });
    expect(data.area.facilities.nodes).toEqual((await near('9998 AJ')).nodes);
    expect(data.facilities.near).toBeNull();
  });

  test('finds what is known to the four digits of its postcode, which stands in no neighbourhood', async () => {
    const data = await ask(`{ facilities(where: { text: "Huisartsenpraktijk Vuurkiezel" }) { nodes {
      location { longitude latitude precision from } neighbourhood { code }
    } } area(code: "GM9901") { facilities(where: { text: "Huisartsenpraktijk Vuurkiezel", how: STANDING }) { totalCount } } }`);
    expect(data.facilities.nodes).toEqual([
      {
        location: { longitude: 5.18846, latitude: 52.532762, precision: 'PC4', from: 'PC4_POINT' },
        neighbourhood: null,
      },
    ]);
    expect(data.area.facilities.totalCount).toBe(1);
  });
});

describe('standing and serving', () => {
  test('are two things: kinderwerk West stands in its district and serves another too', async () => {
    const team = 'Kinderwerk Westerkwartier';
    expect(await find({ areas: ['WK990103'], kinds: ['KINDERWERK'] })).toEqual([team]);
    expect(await find({ areas: ['WK990101'], kinds: ['KINDERWERK'] })).not.toContain(team);
    expect(await find({ serves: ['WK990101'], kinds: ['KINDERWERK'] })).toContain(team);
    // A district means its neighbourhoods, and a neighbourhood lies in what is served.
    expect(await find({ serves: ['BU99010101'], kinds: ['KINDERWERK'] })).toContain(team);
    expect(await find({ serves: ['GM9901'], kinds: ['KINDERWERK'] })).toContain(team);
  });

  test('a facility of which no working area is told serves the neighbourhood it stands in, and no other', async () => {
    expect(await find({ serves: ['BU99010302'], text: 'de inktlijn' })).toEqual(['Basisschool De Inktlijn']);
    expect(await find({ serves: ['BU99010301'], text: 'de inktlijn' })).toEqual([]);
  });

  test('an area lists what stands there, what serves it, or either, each once', async () => {
    const { area } = await ask(`{ area(code: "WK990101") {
      standing: facilities(where: { how: STANDING }, first: 100) { totalCount nodes { id } }
      serving: facilities(where: { how: SERVING }, first: 100) { totalCount nodes { id } }
      either: facilities(first: 100) { totalCount nodes { id } }
    } }`);
    const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
    const [standing, serving] = [ids(area.standing), ids(area.serving)];
    expect(standing.some((id) => !serving.includes(id))).toBe(true);
    expect(serving.some((id) => !standing.includes(id))).toBe(true);
    const either = ids(area.either);
    expect([...either].sort()).toEqual([...new Set([...standing, ...serving])].sort());
    expect(area.either.totalCount).toBe(either.length);
  });

  test('an online facility has no place and no neighbourhood, is nowhere near, and serves the municipality', async () => {
    const data =
      await ask(`{ facilities(where: { modes: ["ONLINE"], kinds: ["ONTMOETINGSPLEK_ONLINE"] }) { nodes {
      name location { longitude } neighbourhood { id } serves { code area { name } }
    } } }`);
    expect(data.facilities.nodes).toEqual([
      {
        ...{ name: 'De Digitale Hangplek', location: null, neighbourhood: null },
        serves: [{ code: 'GM9901', area: { name: 'Voorbeeldstad' } }],
      },
    ]);
    expect(await find({ areas: ['GM9901'], text: 'hangplek' })).toEqual(['De Digitale Hangplek']);
    expect(await find({ areas: ['WK990101'], text: 'hangplek' })).toEqual([]);
    expect(await find({ serves: ['BU99010603'], text: 'hangplek' })).toEqual(['De Digitale Hangplek']);
  });
});
