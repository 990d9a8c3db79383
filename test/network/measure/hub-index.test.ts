import 'reflect-metadata';
import { hubOf } from '../../../src/network/hub.graphql.ts';
import { type HubMeasures, hubsOf } from '../../../src/network/measure/hub-index.ts';
import { analysisOf } from '../../../src/network/network-analysis.ts';
import { aFacility, aRelation, drawnGraph } from '../networks.ts';

const all = (n: number) => new Uint8Array(n).fill(1);

/** A star of five, and an isolate. */
const star: HubMeasures = {
  degree: Int32Array.of(4, 1, 1, 1, 1, 0),
  betweenness: Float64Array.of(0.6, 0, 0, 0, 0, 0),
  kindReach: Int32Array.of(3, 1, 1, 1, 1, 0),
  constraint: Float64Array.of(0.25, 1, 1, 1, 1, Number.NaN),
};

function indexed(...args: Parameters<typeof hubsOf>) {
  const hubs = hubsOf(...args);
  if (typeof hubs === 'string') throw new Error(hubs);
  return hubs;
}

describe('the hub index', () => {
  test('is the mean of four percentile ranks, equal nodes sharing the mean of their ranks', () => {
    const hubs = indexed(star, all(6), 6);
    expect(hubs[0]).toEqual({
      ...{ index: 1, rank: 1, of: 6 },
      parts: { degree: 1, betweenness: 1, kindReach: 1, openness: 1 },
    });
    // Ranks 2 to 5 of six: (3.5 - 1) / 5; of betweenness the isolate shares them: ranks 1 to 5, (3 - 1) / 5.
    expect(hubs[1]).toEqual({
      ...{ index: expect.closeTo((3 * 0.5 + 0.4) / 4, 12), rank: 2, of: 6 },
      parts: { degree: 0.5, betweenness: 0.4, kindReach: 0.5, openness: 0.5 },
    });
    expect(hubs[4]?.rank).toBe(2);
    // An isolate bridges nothing: its openness is the lowest.
    expect(hubs[5]).toEqual({
      ...{ index: expect.closeTo(0.4 / 4, 12), rank: 6, of: 6 },
      parts: { degree: 0, betweenness: 0.4, kindReach: 0, openness: 0 },
    });
  });

  test('is the same of nodes whose measures differ by rounding alone', () => {
    const nearly = { ...star, betweenness: Float64Array.of(0.6, 0.1 + 0.2, 0.3, 0.3, 0.3, 0) };
    const hubs = indexed(nearly, all(6), 6);
    expect(hubs[1]).toEqual(hubs[2]);
    expect(hubs[1]?.parts.betweenness).toBe(0.5);
  });

  test('is of the nodes in the scope, among them', () => {
    const hubs = indexed(star, Uint8Array.of(0, 1, 1, 1, 1, 1), 5);
    expect(hubs[0]).toBeNull();
    expect(hubs[1]).toMatchObject({ rank: 1, of: 5 });
  });

  test('is undefined below five nodes, and where fewer than 70 % answered', () => {
    expect(hubsOf(star, Uint8Array.of(1, 1, 1, 1, 0, 0), 4)).toBe('FEWER_THAN_FIVE_NODES');
    expect(hubsOf(star, all(6), 4)).toBe('RESPONSE_BELOW_70_PERCENT');
    expect(hubsOf(star, all(6), 5)).toHaveLength(6);
  });

  test('is given where exactly 70 % answered', () => {
    const ten = new Float64Array(10);
    const equal = { degree: ten, betweenness: ten, kindReach: new Int32Array(10), constraint: ten };
    expect(hubsOf(equal, all(10), 7)).toHaveLength(10);
    expect(hubsOf(equal, all(10), 6)).toBe('RESPONSE_BELOW_70_PERCENT');
  });
});

test('how many answered is counted once, however many nodes ask for their hub index', async () => {
  const school = aFacility('school', { wasAsked: true, hasAnswered: true });
  const others = Array.from({ length: 5 }, (_, at) => aFacility(`other ${at}`));
  const graph = drawnGraph(
    [school, ...others],
    others.map((other) => aRelation(school, other)),
  );
  let walks = 0;
  const { forEachNode, filterNodes } = graph;
  graph.filterNodes = (...args) => {
    walks += 1;
    return filterNodes.apply(graph, args);
  };
  graph.forEachNode = (...args) => {
    walks += 1;
    return forEachNode.apply(graph, args);
  };
  const analysis = analysisOf(graph);
  await hubOf(analysis, 0, true);
  const first = walks;
  for (const at of analysis.keys().keys()) await hubOf(analysis, at, true);
  expect(first).toBeGreaterThan(0);
  expect(walks).toBe(first);
});
