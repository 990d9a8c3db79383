import { shortestPaths } from '../../src/network/graph/shortest-paths.ts';
import { cutPointsOf } from '../../src/network/measure/cut-points.ts';
import { asked, askNetworkx, describeWithNetworkx } from './networkx.ts';
import { aNetwork, aSparseNetwork, pairsOf, upTo } from './numbers.ts';

/** From networks of a few nodes in many pieces to one of 120 that hangs together. */
const random = [
  ...upTo(30).map((seed) => aSparseNetwork(10 + seed, 4 + 2 * seed, seed + 1)),
  aSparseNetwork(100, 95, 7),
  aSparseNetwork(120, 600, 8),
];

interface Told {
  readonly betweenness: number[];
  readonly closeness: number[];
  /** Of the largest component, where no other is as large. */
  readonly averagePathLength: number | null;
  readonly diameter: number | null;
}

/** What networkx tells of the distances in `graph`, of the largest component where there is one. */
const told = `answer = (lambda betweenness, closeness, sizes, distances, largest: dict(
    betweenness=[betweenness[v] for v in graph], closeness=[closeness[v] for v in graph],
    averagePathLength=None if sizes.count(max(sizes)) > 1 else
      sum(sum(distances[v].values()) for v in largest) / (len(largest) * (len(largest) - 1)),
    diameter=None if sizes.count(max(sizes)) > 1 else max(max(distances[v].values()) for v in largest)))(
  nx.betweenness_centrality(graph, weight='length'),
  nx.closeness_centrality(graph, distance='length', wf_improved=False),
  [len(c) for c in nx.connected_components(graph)],
  dict(nx.all_pairs_dijkstra_path_length(graph, weight='length')),
  max(nx.connected_components(graph), key=len))`;

const closeTo = (value: number) => expect.closeTo(value, 10);

function expectAsTold(ours: ReturnType<typeof shortestPaths>, theirs: Told, unit = 1): void {
  expect([...ours.betweenness]).toEqual(theirs.betweenness.map(closeTo));
  // networkx says 0 of an isolate, where we say nothing.
  const closeness = theirs.closeness.map((value) => (value === 0 ? Number.NaN : closeTo(value * unit)));
  expect([...ours.closeness]).toEqual(closeness);
  if (theirs.averagePathLength === null || theirs.diameter === null) return;
  expect(ours.averagePathLength).toEqual(closeTo(theirs.averagePathLength / unit));
  expect(ours.diameter).toEqual(closeTo(theirs.diameter / unit));
}

describeWithNetworkx('networkx agrees on random networks, in one piece or many', () => {
  test('about betweenness, closeness, path length and diameter', () => {
    const answers = askNetworkx<Told>(
      told,
      random.map((network) => asked(network)),
    );
    random.forEach((network, at) => {
      expectAsTold(shortestPaths(network), answers[at]!);
    });
  });

  test('about these by level, where many paths are equally long', () => {
    // In sixtieths the lengths 1, 1/2, 1/3, 1/4 and 1/5 are whole numbers, which networkx adds without rounding.
    const answers = askNetworkx<Told>(
      told,
      random.map((network) => asked(network, (level) => 60 / level)),
    );
    random.forEach((network, at) => {
      expectAsTold(shortestPaths(network, { weightedBy: 'LEVEL' }), answers[at]!, 60);
    });
  });

  test('about these by confidence, where hardly any two paths are', () => {
    const confidences = random.map(({ levels }) =>
      levels.map((level, edge) => level / 5 - ((edge * Math.SQRT2) % 0.19)),
    );
    const networks = random.map((network, at) => ({ ...network, confidences: confidences[at]! }));
    const asLevels = random.map((network, at) => ({ ...network, levels: confidences[at]! }));
    const answers = askNetworkx<Told>(
      told,
      asLevels.map((network) => asked(network, (confidence) => 1 / confidence)),
    );
    networks.forEach((network, at) => {
      expectAsTold(shortestPaths(network, { weightedBy: 'CONFIDENCE' }), answers[at]!);
    });
  });

  test('about cut points and bridges', () => {
    const answers = askNetworkx<{ cuts: number[]; bridges: [number, number][] }>(
      'answer = dict(cuts=sorted(nx.articulation_points(graph)), bridges=sorted(sorted(e) for e in nx.bridges(graph)))',
      random.map((network) => asked(network)),
    );
    expect(answers.some(({ cuts, bridges }) => cuts.length > 5 && bridges.length > 5)).toBe(true);
    random.forEach((network, at) => {
      const { isCutPoint, isBridge } = cutPointsOf(network);
      expect(upTo(network.order).filter((node) => isCutPoint[node])).toEqual(answers[at]!.cuts);
      expect(pairsOf(network).filter((_, edge) => isBridge[edge])).toEqual(answers[at]!.bridges);
    });
  });

  test('about a network with edges that no path may use, which it is given without them', () => {
    const levels = random.map((network) =>
      network.levels.map((level, edge) => [0, Number.NaN, level][edge % 3]!),
    );
    const ours = random.map((network, at) => ({ ...network, levels: levels[at]! }));
    const without = random.map((network, at) => {
      const kept = upTo(network.size).filter((edge) => levels[at]![edge]! > 0);
      return aNetwork(
        network.order,
        kept.map((edge) => pairsOf(network)[edge]!),
        kept.map((edge) => levels[at]![edge]!),
      );
    });
    const answers = askNetworkx<Told>(
      told,
      without.map((network) => asked(network, (level) => 60 / level)),
    );
    ours.forEach((network, at) => {
      const measured = shortestPaths(network, { weightedBy: 'LEVEL' });
      expect(measured.edgesLeftOut).toBe(network.size - without[at]!.size);
      expectAsTold(measured, answers[at]!, 60);
    });
  });
});
