import fc from 'fast-check';
import { type CompactNetwork, compactOf } from '../../src/network/graph/compact-network.ts';
import { averageClustering, localClustering, transitivity } from '../../src/network/measure/clustering.ts';
import { communitiesOf, modularity } from '../../src/network/measure/communities.ts';
import { coresOf } from '../../src/network/measure/cores.ts';
import { eigenvectorCentrality } from '../../src/network/measure/eigenvector.ts';
import { pageRank } from '../../src/network/measure/page-rank.ts';
import { constraint, effectiveSize } from '../../src/network/measure/structural-holes.ts';
import { byKey } from './known-networks.ts';
import { aGraph, networks, numbered, type Pair } from './networks.ts';
import { askNetworkx, describeWithNetworkx } from './networkx.ts';

/** Small networks of any form, and a few of the size of a district and a municipality; the same at every run. */
const small = fc.sample(networks, { numRuns: 60, seed: 20_261_125 });
const pairsAmong = (n: number) =>
  fc.uniqueArray(
    fc
      .tuple(fc.nat(n - 1), fc.nat(n - 1))
      .filter(([one, other]) => one < other)
      .map(([one, other]): Pair => [`n${one}`, `n${other}`]),
    { minLength: 3 * n, maxLength: 3 * n, selector: (pair) => pair.join() },
  );
const larger = [60, 150].flatMap((n) =>
  fc.sample(pairsAmong(n), { numRuns: 1, seed: 7 }).map((pairs) => ({ nodes: numbered(n), pairs })),
);
const graphs = [...small, ...larger];

interface Answer {
  /** By measure, then by node. */
  readonly nodes: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly transitivity: number;
  readonly averageClustering: number;
  /** Null of a network that is not connected. */
  readonly numpyEigenvector: Readonly<Record<string, number>> | null;
}

/**
 * The eigenvector by LAPACK, of the matrix of each component, since of two that are equal networkx may give either; and
 * by networkx itself where there is one component.
 */
const script = `
parts = [sorted(part) for part in nx.connected_components(graph) if len(part) > 1]
found = [(part, *np.linalg.eigh(nx.to_numpy_array(graph, part))) for part in parts]
largest = max([values[-1] for part, values, vectors in found], default=0)
eigenvector = {node: 0.0 for node in graph}
for part, values, vectors in found:
    if abs(values[-1] - largest) < 1e-9:
        eigenvector.update(zip(part, vectors[:, -1] * vectors[:, -1].sum()))
norm = sum(value ** 2 for value in eigenvector.values()) ** 0.5 or float("nan")
answer = {
    "nodes": {
        "constraint": nx.constraint(graph),
        "effectiveSize": nx.effective_size(graph),
        "core": nx.core_number(graph),
        "pageRank": nx.pagerank(graph, tol=1e-15, max_iter=1000),
        "clustering": nx.clustering(graph),
        "eigenvector": {node: value / norm for node, value in eigenvector.items()},
    },
    "transitivity": nx.transitivity(graph),
    "averageClustering": nx.average_clustering(graph) if graph else 0,
    "numpyEigenvector":
        nx.eigenvector_centrality_numpy(graph) if len(graph) > 2 and nx.is_connected(graph) else None,
}`;

describeWithNetworkx('networkx says the same, to the ninth digit, of', () => {
  let answers: readonly Answer[] = [];
  beforeAll(() => {
    answers = askNetworkx<Answer>(
      script,
      graphs.map(({ nodes, pairs }) => ({ nodes, edges: pairs })),
    );
  }, 60_000);

  const eigenvector = (network: CompactNetwork) => {
    const found = eigenvectorCentrality(network);
    return typeof found === 'string' ? new Float64Array(network.order).fill(Number.NaN) : found;
  };
  // networkx has 0 where fewer than two partners leave it undefined.
  const clustering = (network: CompactNetwork) => localClustering(network).map((value) => value || 0);
  const measures: [string, (network: CompactNetwork) => ArrayLike<number>][] = [
    ['constraint', (network) => constraint(network)],
    ['effectiveSize', effectiveSize],
    ['core', (network) => coresOf(network).numbers],
    ['pageRank', pageRank],
    ['clustering', clustering],
    ['eigenvector', eigenvector],
  ];
  test.each(measures)('%s of every node', (name, measure) => {
    graphs.forEach(({ nodes, pairs }, at) => {
      const graph = aGraph(pairs, nodes);
      const found = byKey(graph, measure(compactOf(graph)));
      for (const id of nodes) expectClose(found[id], answers[at]?.nodes[name]?.[id]);
    });
  });

  test('the eigenvector of connected networks, by its own way', () => {
    let connected = 0;
    graphs.forEach(({ nodes, pairs }, at) => {
      const answer = answers[at]?.numpyEigenvector ?? null;
      if (answer === null) return;
      connected += 1;
      const graph = aGraph(pairs, nodes);
      const found = byKey(graph, eigenvector(compactOf(graph)));
      for (const id of nodes) expectClose(found[id], answer[id]);
    });
    expect(connected).toBeGreaterThan(10);
  });

  test('transitivity and average clustering, which it gives as 0 where they are undefined', () => {
    graphs.forEach(({ nodes, pairs }, at) => {
      const compact = compactOf(aGraph(pairs, nodes));
      const [whole, mean] = [transitivity(compact), averageClustering(compact)];
      expectClose(typeof whole === 'string' ? 0 : whole, answers[at]?.transitivity);
      expectClose(typeof mean === 'string' ? 0 : mean, answers[at]?.averageClustering);
    });
  });

  test('the modularity of our communities, which is no worse than that of its own Louvain by much', () => {
    const asked = graphs
      .filter(({ pairs }) => pairs.length > 0)
      .map((graph) => {
        const compact = compactOf(aGraph(graph.pairs, graph.nodes));
        return { ...graph, compact, numbers: communitiesOf(compact).numbers };
      });
    const compared = `
groups = {}
for node, number in asked["numbers"].items():
    groups.setdefault(number, set()).add(node)
own = nx.algorithms.community.louvain_communities(graph, seed=1)
answer = [nx.algorithms.community.modularity(graph, part) for part in (groups.values(), own)]`;
    const modularities = askNetworkx<[number, number]>(
      compared,
      asked.map(({ nodes, pairs, numbers }) => ({
        nodes,
        edges: pairs,
        numbers: byKey(aGraph(pairs, nodes), numbers),
      })),
    );
    asked.forEach(({ compact, numbers }, at) => {
      const [ours, theirs] = modularities[at] ?? [Number.NaN, Number.NaN];
      expectClose(modularity(compact, numbers), ours);
      expect(ours).toBeGreaterThan(theirs - 0.03);
    });
  });
});

function expectClose(found: number | undefined, expected: number | null | undefined): void {
  if (expected === null) expect(found).toBeNaN();
  else expect(Math.abs((found ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThan(1e-9);
}
