import { anonymous, operator } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';

const api = apiOn('SAMPLE');

const measures = `measures { nodes edges density averageDegree degreeCentralisation components isolates
  confirmedPercent invited answered notes { measure reason } }`;
const timeline = async (args: string, viewer = operator) => {
  const { data, errors, statements } = await api.ask(
    `{ networkTimeline(${args}) { scope { area { edition } } nodesAs step knownAt
      points { asOf gained lost nodesGained nodesLost stability ${measures} } } }`,
    {},
    viewer,
  );
  expect(errors).toEqual([]);
  return { ...data.networkTimeline, statements };
};
const networkOn = async (day: string, args: string, viewer = operator) => {
  const { data, errors } = await api.ask(
    `{ network(asOf: "${day}", ${args}) { ${measures} nodes { id } edges { from { id } to { id } } } }`,
    {},
    viewer,
  );
  expect(errors).toEqual([]);
  return data.network;
};
interface Edge {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

describe.each([
  ['of a municipality', 'scope: { area: "GM9901" }', operator],
  ['of a district, closely tied', 'scope: { area: "WK990104" }, where: { minimumLevel: 3 }', operator],
  [
    'of a district, with its partners elsewhere',
    'scope: { area: "WK990105" }, where: { includeOutside: true }',
    anonymous,
  ],
  ['of organisations', 'scope: { area: "GM9901" }, nodesAs: ORGANISATION', anonymous],
  [
    'of kinds that are named',
    'scope: { area: "GM9901" }, where: { kinds: ["SOCIAAL_WERK", "SPEELPLEK"] }',
    anonymous,
  ],
])('a timeline %s', (_, args, viewer) => {
  test('says on each day what the network of that day says', async () => {
    const { points } = await timeline(`${args}, from: "2022-08-31", to: "2026-10-15"`, viewer);
    expect(points).toHaveLength(17);
    for (const point of points) {
      const network = await networkOn(point.asOf, args, viewer);
      expect([point.asOf, point.measures]).toEqual([point.asOf, network.measures]);
    }
    const sizes = points.map((point: { measures: { edges: number } }) => point.measures.edges);
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });
});

test('a point counts what came and went since the point before, among the nodes of both', async () => {
  const args = 'scope: { area: "GM9901" }';
  const { points } = await timeline(`${args}, from: "2025-10-15", to: "2026-10-15", step: YEAR`);
  const [then, now] = [await networkOn('2025-10-15', args), await networkOn('2026-10-15', args)];
  const idsOf = (network: { nodes: { id: string }[] }) => new Set(network.nodes.map(({ id }) => id));
  const common = new Set([...idsOf(then)].filter((id) => idsOf(now).has(id)));
  const pairsOf = (network: { edges: Edge[] }) =>
    new Set(
      network.edges
        .filter(({ from, to }) => common.has(from.id) && common.has(to.id))
        .map(({ from, to }) => `${from.id} ${to.id}`),
    );
  const [before, after] = [pairsOf(then), pairsOf(now)];
  const kept = [...after].filter((pair) => before.has(pair)).length;
  expect(points[0]).toMatchObject({ gained: null, lost: null, nodesGained: null, stability: null });
  expect(points[1]).toMatchObject({
    ...{ gained: after.size - kept, lost: before.size - kept },
    ...{ nodesGained: now.nodes.length - common.size, nodesLost: then.nodes.length - common.size },
    stability: kept / (before.size + after.size - kept),
  });
  expect(points[1].gained).toBeGreaterThan(0);
  expect(points[1].lost).toBeGreaterThan(0);
});

test('a timeline takes as many statements for sixty points as for one', async () => {
  const args = 'scope: { area: "GM9901" }, step: MONTH';
  const one = await timeline(`${args}, from: "2026-10-15", to: "2026-10-15"`);
  const sixty = await timeline(`${args}, from: "2021-11-15", to: "2026-10-15"`);
  expect([one.points.length, sixty.points.length]).toEqual([1, 60]);
  // The area, its facilities and their relations.
  expect([one.statements, sixty.statements]).toEqual([3, 3]);
  expect(sixty).toMatchObject({ scope: { area: { edition: 2024 } }, nodesAs: 'FACILITY', step: 'MONTH' });
});

test('a timeline of a moment before anything was recorded has nodes and no ties', async () => {
  const knownAt = 'knownAt: "2020-01-01T00:00:00Z"';
  const args = `scope: { area: "WK990103" }, from: "2026-01-15", to: "2026-10-15"`;
  const { points } = await timeline(`${args}, ${knownAt}`);
  for (const point of points) {
    const network = await networkOn(point.asOf, `scope: { area: "WK990103" }, ${knownAt}`);
    expect(point.measures).toEqual(network.measures);
    expect(point.measures).toMatchObject({ edges: 0, answered: 0 });
  }
  expect(points[0].measures.nodes).toBeGreaterThan(10);
});

describe('a timeline that cannot be drawn', () => {
  test.each([
    ['from: "1900-01-01", to: "2026-10-15", step: MONTH', 'is 1522 points; it may be 60'],
    ['from: "1900-01-01", to: "2199-12-31", step: QUARTER', 'is 1200 points; it may be 60'],
    ['from: "2026-10-15", to: "2026-10-14"', 'to is 2026-10-14, which is before from, 2026-10-15'],
  ])('%s is refused by name', async (args, message) => {
    const { data, errors } = await api.ask(
      `{ networkTimeline(scope: { area: "GM9901" }, ${args}) { points { asOf } } }`,
    );
    expect(data).toEqual({ networkTimeline: null });
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });

  test('is null for an area that is not there, and refused for a scope that is none', async () => {
    const ask = (scope: string) =>
      api.ask(`{ networkTimeline(scope: ${scope}, from: "2026-01-01", to: "2026-10-15") { step } }`);
    expect(await ask('{ area: "GM0001" }')).toMatchObject({ data: { networkTimeline: null }, errors: [] });
    expect((await ask('{}')).errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message: 'scope names no area, facility, organisation or facilities; name one of them',
      },
    ]);
  });
});
