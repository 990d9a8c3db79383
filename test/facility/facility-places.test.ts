import { readSample } from '../../sample/invent/read.ts';
import { type Api, openApi } from '../ask-sample.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi('SAMPLE');
});
afterAll(() => api.close());

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
    const all = await find({ near: { ...point, metres: 50_000 }, text: 'huisartsenpraktijk' });
    expect(all).toEqual(['Huisartsenpraktijk De Zilverdop']);
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
