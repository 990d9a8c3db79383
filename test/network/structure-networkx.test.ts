import fc from 'fast-check';
import { averageClustering, localClustering, transitivity } from '../../src/network/clustering.ts';
import { communitiesOf, modularity } from '../../src/network/communities.ts';
import { type CompactNetwork, compactOf } from '../../src/network/compact-network.ts';
import { coresOf } from '../../src/network/cores.ts';
import { eigenvectorCentrality } from '../../src/network/eigenvector.ts';
import { pageRank } from '../../src/network/page-rank.ts';
import { constraint, effectiveSize } from '../../src/network/structural-holes.ts';
import { byKey } from './known-networks.ts';
import { aGraph, networks, numbered, type Pair } from './networks.ts';
import { describeWithNetworkx, networkx } from './oracle.ts';

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

describeWithNetworkx('networkx says the same, to the ninth digit, of', () => {
  const answered: [string, string, (network: CompactNetwork) => ArrayLike<number>][] = [
    ['constraint', 'nx.constraint(graph)', (network) => constraint(network)],
    ['effective size', 'nx.effective_size(graph)', effectiveSize],
    ['the number of the core', 'nx.core_number(graph)', (network) => coresOf(network).numbers],
    ['PageRank', 'nx.pagerank(graph, tol=1e-15, max_iter=1000)', pageRank],
  ];
  test.each(answered)('%s', (_, script, measure) => {
    const answers = networkx<Record<string, number | null>>(`answer = ${script}`, graphs);
    graphs.forEach(({ nodes, pairs }, at) => {
      const graph = aGraph(pairs, nodes);
      const found = byKey(graph, measure(compactOf(graph)));
      for (const id of nodes) expectClose(found[id], answers[at]![id]);
    });
  });

  test('clustering, which networkx gives as 0 where it is undefined', () => {
    const answers = networkx<Record<string, number>>('answer = nx.clustering(graph)', graphs);
    graphs.forEach(({ nodes, pairs }, at) => {
      const graph = aGraph(pairs, nodes);
      const found = byKey(graph, localClustering(compactOf(graph)));
      for (const id of nodes) expectClose(graph.degree(id) < 2 ? 0 : found[id], answers[at]![id]);
    });
  });

  test('transitivity and average clustering', () => {
    const script = 'answer = [nx.transitivity(graph), nx.average_clustering(graph) if graph else 0]';
    const answers = networkx<[number, number]>(script, graphs);
    graphs.forEach(({ nodes, pairs }, at) => {
      const compact = compactOf(aGraph(pairs, nodes));
      const [whole, mean] = [transitivity(compact), averageClustering(compact, 'ZERO')];
      expectClose(typeof whole === 'string' ? 0 : whole, answers[at]![0]);
      expectClose(typeof mean === 'string' ? 0 : mean, answers[at]![1]);
    });
  });

  test('the eigenvector of the component with the largest eigenvalue', () => {
    // By LAPACK, of the matrix of each component, since of two that are equal networkx may give either.
    const script = `
parts = [sorted(part) for part in nx.connected_components(graph) if len(part) > 1]
found = [(part, *np.linalg.eigh(nx.to_numpy_array(graph, part))) for part in parts]
largest = max([values[-1] for part, values, vectors in found], default=0)
leading = [(part, vectors[:, -1]) for part, values, vectors in found if abs(values[-1] - largest) < 1e-9]
answer = {node: 0.0 for node in graph}
for part, vector in leading:
    answer.update(zip(part, vector * vector.sum()))
norm = sum(value ** 2 for value in answer.values()) ** 0.5
answer = {node: value / norm if norm else None for node, value in answer.items()}`;
    const answers = networkx<Record<string, number | null>>(script, graphs);
    graphs.forEach(({ nodes, pairs }, at) => {
      const graph = aGraph(pairs, nodes);
      const found = eigenvectorCentrality(compactOf(graph));
      if (typeof found === 'string') expect([found, pairs.length]).toEqual(['NO_RELATIONS', 0]);
      else for (const id of nodes) expectClose(byKey(graph, found)[id], answers[at]![id]);
    });
  });

  test('eigenvector centrality of connected networks', () => {
    const script =
      'answer = nx.eigenvector_centrality_numpy(graph) if len(graph) > 2 and nx.is_connected(graph) else None';
    const answers = networkx<Record<string, number> | null>(script, graphs);
    expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(10);
    graphs.forEach(({ nodes, pairs }, at) => {
      const graph = aGraph(pairs, nodes);
      const found = eigenvectorCentrality(compactOf(graph));
      const answer = answers[at] ?? null;
      if (answer === null || typeof found === 'string') return;
      for (const id of nodes) expectClose(byKey(graph, found)[id], answer[id]);
    });
  });

  test('the modularity of our communities, which is no worse than that of its own Louvain by much', () => {
    const asked = graphs
      .filter(({ pairs }) => pairs.length > 0)
      .map((graph) => {
        const compact = compactOf(aGraph(graph.pairs, graph.nodes));
        return { ...graph, compact, numbers: communitiesOf(compact).numbers };
      });
    const script = `
groups = {}
for node, number in asked["numbers"].items():
    groups.setdefault(number, set()).add(node)
own = nx.algorithms.community.louvain_communities(graph, seed=1)
answer = [nx.algorithms.community.modularity(graph, part) for part in (groups.values(), own)]`;
    const answers = networkx<[number, number]>(
      script,
      asked.map(({ nodes, pairs, numbers }) => ({
        nodes,
        pairs,
        numbers: byKey(aGraph(pairs, nodes), numbers),
      })),
    );
    asked.forEach(({ compact, numbers }, at) => {
      const [ours, theirs] = answers[at] ?? [Number.NaN, Number.NaN];
      expectClose(modularity(compact, numbers), ours);
      expect(ours).toBeGreaterThan(theirs - 0.03);
    });
  });
});

function expectClose(found: number | undefined, expected: number | null | undefined): void {
  if (expected === null) expect(found).toBeNaN();
  else expect(Math.abs((found ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThan(1e-9);
}
