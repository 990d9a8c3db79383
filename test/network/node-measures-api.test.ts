import { anonymous, operator } from '../../src/access/viewer.ts';
import { compactOf, keysOf } from '../../src/network/graph/compact-network.ts';
import { shortestPaths } from '../../src/network/graph/shortest-paths.ts';
import { betweennessCentralisation } from '../../src/network/measure/centralisation.ts';
import { constraint, effectiveSize } from '../../src/network/measure/structural-holes.ts';
import { apiOn } from '../ask-sample.ts';
import { aGraph, type Pair } from './networks.ts';

const api = apiOn('SAMPLE');

const ask = async (fields: string, viewer = operator, area = 'WK990104', where = '{}') => {
  const { data, errors, statements } = await api.ask(
    `{ network(scope: { area: "${area}" }, where: ${where}) { ${fields} } }`,
    {},
    viewer,
  );
  expect(errors).toEqual([]);
  return { network: data.network, statements };
};

/** The same network drawn again from what the API says of its nodes and edges. */
async function asked(fields: string) {
  const { network } = await ask(`nodes { id ${fields} } edges { from { id } to { id } isBridge }
    measures { betweennessCentralisation cutPoints bridges }`);
  const pairs = network.edges.map(({ from, to }: Ends): Pair => [from.id, to.id]);
  const graph = aGraph(
    pairs,
    network.nodes.map(({ id }: { id: string }) => id),
  );
  const byId = new Map(network.nodes.map((node: { id: string }) => [node.id, node]));
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  return { network, graph, inOrder: keysOf(graph).map((id) => byId.get(id) as any) };
}
type Ends = { from: { id: string }; to: { id: string }; isBridge: boolean };

describe('each node', () => {
  test('has the measures of the network that its edges make', async () => {
    const { network, graph, inOrder } = await asked(
      'betweenness constraint advanced { closeness effectiveSize }',
    );
    const compact = compactOf(graph);
    const { betweenness, closeness } = shortestPaths(compact, { weightedBy: null });
    const shown = (values: Float64Array) => [...values].map((value) => (Number.isNaN(value) ? null : value));
    expect(inOrder.map((node) => node.betweenness)).toEqual(shown(betweenness));
    expect(inOrder.map((node) => node.advanced.closeness)).toEqual(shown(closeness));
    expect(inOrder.map((node) => node.constraint)).toEqual(shown(constraint(compact)));
    expect(inOrder.map((node) => node.advanced.effectiveSize)).toEqual(shown(effectiveSize(compact)));
    expect(network.measures.betweennessCentralisation).toBe(betweennessCentralisation(betweenness));
  });

  test('is a cut point when the network falls apart without it, and as many are counted', async () => {
    const { network, graph, inOrder } = await asked('isCutPoint component');
    const parts = (without: string | null) => {
      const left = graph.copy();
      if (without !== null) left.dropNode(without);
      const seen = new Set<string>();
      let count = 0;
      for (const start of left.nodes()) {
        if (seen.has(start)) continue;
        count += 1;
        const queue = [start];
        for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
          if (seen.has(key)) continue;
          seen.add(key);
          queue.push(...left.neighbors(key));
        }
      }
      return count;
    };
    const whole = parts(null);
    const cuts = inOrder.filter(({ isCutPoint }) => isCutPoint);
    expect(cuts.length).toBeGreaterThan(0);
    expect(network.measures.cutPoints).toBe(cuts.length);
    for (const { id, isCutPoint } of inOrder) {
      expect(parts(id) > whole - (graph.degree(id) === 0 ? 1 : 0)).toBe(isCutPoint);
    }
    const bridges = network.edges.filter(({ isBridge }: Ends) => isBridge);
    expect(network.measures.bridges).toBe(bridges.length);
  });

  test('has a place to be drawn at, the same when asked again', async () => {
    const { network } = await ask('nodes { id position { x y } }');
    const { network: again } = await ask('nodes { id position { x y } }', anonymous);
    expect(again).toEqual(network);
    for (const { position } of network.nodes) {
      expect(position.x).toBeGreaterThanOrEqual(0);
      expect(position.x).toBeLessThanOrEqual(1000);
    }
  });

  test('can come first for being on the way of others, or between kinds that meet only there', async () => {
    const order = async (orderBy: string, field: string): Promise<number[]> => {
      const { network } = await ask(`nodes(orderBy: ${orderBy}) { value: ${field} }`);
      return network.nodes.map(({ value }: { value: number }) => value);
    };
    for (const [orderBy, field] of [
      ['BETWEENNESS', 'betweenness'],
      ['KIND_PAIRS_ONLY_THROUGH', 'kindPairsOnlyThrough'],
      ['STRENGTH', 'strength'],
    ] as const) {
      const values = await order(orderBy, field);
      expect(values).toEqual([...values].sort((one, other) => other - one));
      expect(values[0]).toBeGreaterThan(0);
    }
  });
});

describe('how much of a hub a node is', () => {
  const hub = 'hub { index rank of parts { degree betweenness kindReach openness } answeredPercent reason }';

  test('is the mean of its parts, with its rank of how many', async () => {
    const { network } = await ask(`nodes(orderBy: HUB) { ${hub} }`);
    const hubs = network.nodes.map((node: { hub: Hub }) => node.hub) as Hub[];
    expect(hubs[0]).toMatchObject({ rank: 1, of: network.nodes.length, reason: null });
    for (const { index, parts } of hubs) {
      const { degree, betweenness, kindReach, openness } = parts!;
      expect(index).toBeCloseTo((degree + betweenness + kindReach + openness) / 4, 12);
    }
    const ranks = hubs.map(({ rank }) => rank!);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  });

  test('is the same asked of the facility', async () => {
    const { network } = await ask(`nodes(orderBy: HUB, first: 2) { ${hub} facility { hub(area: "WK990104") {
      index rank of parts { degree betweenness kindReach openness } answeredPercent reason } } }`);
    for (const node of network.nodes) expect(node.facility.hub).toEqual(node.hub);
  });

  test('is not told of fewer than five facilities, with the reason', async () => {
    const { network } = await ask(`nodes { ${hub} }`, operator, 'WK990104', '{ kinds: ["KINDERWERK"] }');
    expect(network.nodes.length).toBeLessThan(5);
    expect(network.nodes[0].hub).toMatchObject({
      ...{ index: null, rank: null, parts: null },
      reason: 'FEWER_THAN_FIVE_NODES',
    });
  });
});
type Hub = {
  index: number | null;
  rank: number | null;
  parts: Record<'degree' | 'betweenness' | 'kindReach' | 'openness', number> | null;
};

describe('the network without the picture', () => {
  test.each(['KIND', 'GROUP', 'COMMUNITY'])(
    'by %s has every pair of nodes and every tie once',
    async (by) => {
      const { network } = await ask(
        `matrix(by: ${by}) { rowKind { code label } columnKind { code label } possible related notAsked }
        measures { nodes edges } communities { number name nodes { id } centre { id } sectors { code } }`,
      );
      const { nodes, edges } = network.measures;
      const sum = (of: 'possible' | 'related') =>
        network.matrix.reduce((total: number, cell: Record<string, number>) => total + cell[of]!, 0);
      expect(sum('possible')).toBe((nodes * (nodes - 1)) / 2);
      expect(sum('related')).toBe(edges);
      for (const { possible, related, notAsked } of network.matrix) {
        expect(related + notAsked).toBeLessThanOrEqual(possible);
      }
    },
  );

  test('has every node in one community, with a name of its own', async () => {
    const { network } = await ask(
      'communities { number name nodes { id } centre { id } } nodes { id community }',
    );
    const inside = network.communities.flatMap(({ nodes }: { nodes: { id: string }[] }) => nodes);
    expect(inside.map(({ id }: { id: string }) => id).sort()).toEqual(
      network.nodes.map(({ id }: { id: string }) => id).sort(),
    );
    const names = network.communities.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { number, nodes } of network.communities) {
      for (const { id } of nodes) {
        const node = network.nodes.find((one: { id: string }) => one.id === id);
        expect(node.community).toBe(number);
      }
    }
  });
});

describe('measures that have no value', () => {
  test('are null, and the notes beside them say why', async () => {
    const { network } = await ask(
      `measures { betweennessCentralisation notes { measure reason } advanced {
        transitivity diameter averagePathLength closenessCentralisation modularity eiIndex multiplexity
        notes { measure reason } } }`,
      operator,
      'WK990104',
      '{ kinds: ["KINDERWERK"], minimumLevel: 5 }',
    );
    const { notes, advanced, betweennessCentralisation } = network.measures;
    expect(betweennessCentralisation).toBeNull();
    expect(notes).toContainEqual({ measure: 'betweennessCentralisation', reason: 'FEWER_THAN_THREE_NODES' });
    const { notes: reasons, ...measures } = advanced;
    const missing = Object.keys(measures).filter((name) => measures[name] === null);
    expect(missing.length).toBeGreaterThan(4);
    expect(reasons.map(({ measure }: { measure: string }) => measure).sort()).toEqual(missing.sort());
  });
});

const everything = (hub: string) => `
  nodes(orderBy: HUB) { id name degree strength betweenness constraint community isCutPoint kindPairsOnlyThrough
    overloaded overload { limit } hub { index rank of } position { x y }
    advanced { closeness eigenvector pageRank effectiveSize efficiency clustering core eiIndex partsAdded
      kindReach { reached expected met } brokerage { coordinator liaison total } } }
  edges { from { id } to { id } level confidence isBridge crossesKind relationCount }
  measures { density betweennessCentralisation cutPoints bridges reciprocity confirmedPercent invited answered
    advanced { transitivity diameter averagePathLength eiIndex multiplexity core modularity } }
  communities { number name } matrix { possible related notAsked } explanation
  without(node: "${hub}") { componentsAfter cutOff { name } pairsOnlyThrough { count of }
    signalRoutesLost { name } childrenInTouchedAreas { value } }`;

test('a municipality with all its measures, and what falls away without its hub, is five statements', async () => {
  const { network: first } = await ask('nodes(orderBy: HUB, first: 1) { id }', operator, 'GM9901');
  const { network, statements } = await ask(everything(first.nodes[0].id), operator, 'GM9901');
  expect(network.nodes.length).toBeGreaterThan(100);
  // The area, its facilities, their relations; the ways to help; the children around who is touched.
  expect(statements).toBe(5);
});
