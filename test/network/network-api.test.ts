import { readSample } from '../../sample/invent/read.ts';
import { anonymous, operator } from '../../src/access/viewer.ts';
import { expectedTies } from '../../src/relation/expected-ties.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleRelations } from '../relation/sample-relations.ts';

const api = apiOn('SAMPLE');

const fields = `hiddenRelations edgesOutside measures { nodes edges density averageDegree isolates components invited }
  nodes { id name degree component isOutside } edges { from { name } to { name } level themes { code } }`;
interface Wish {
  readonly area?: string;
  readonly where?: object;
  readonly nodesAs?: 'FACILITY' | 'ORGANISATION';
  readonly asOf?: string;
}
const networkOf = async ({ area = 'GM9901', ...wish }: Wish = {}, viewer = operator) => {
  const { data, errors } = await api.ask(
    `query ($area: AreaCode!, $where: NetworkFilter, $nodesAs: NodesAs = FACILITY, $asOf: Date) {
      network(scope: { area: $area }, where: $where, nodesAs: $nodesAs, asOf: $asOf) { ${fields} } }`,
    { area, ...wish },
    viewer,
  );
  expect(errors).toEqual([]);
  return data.network;
};
type Node = { name: string; degree: number; component: number; isOutside: boolean };
type Edge = { from: Node; to: Node; themes: { code: string }[] };
const namesOf = (network: { nodes: Node[] }) => network.nodes.map(({ name }) => name);
const pairsOf = (network: { edges: Edge[] }) =>
  network.edges.map(({ from, to }) => [from.name, to.name].sort().join(' + ')).sort();

/** From the sample's sheets: active facilities, and pairs with a claim on working together. */
const active = readSample().facilities.filter(({ status }) => status === 'ACTIVE');
const isActive = (name: string) => active.some(({ naam }) => naam === name);
const ties = sampleRelations()
  .filter(({ theme }) => theme !== 'FINANCIERING' && theme !== 'BELEID_STURING')
  .filter(({ from, to }) => isActive(from) && isActive(to))
  .map((relation) => ({ ...relation, pair: [relation.from, relation.to].sort().join(' + ') }));
const pairsWith = (minimum: number) => [
  ...new Set(
    ties.filter(({ levels }) => levels.length > 0 && Math.min(...levels) >= minimum).map(({ pair }) => pair),
  ),
];

describe('the network of a municipality', () => {
  test('is drawn from what the sheets say: who is active, and who works with whom', async () => {
    const network = await networkOf();
    const expecting = new Set(expectedTies.map(({ from }) => from));
    const tied = new Set(
      ties.filter(({ levels }) => Math.max(1, ...levels) > 0).flatMap(({ from, to }) => [from, to]),
    );
    const nodes = active
      .filter(({ soort }) => soort !== 'SPEELPLEK')
      .filter(({ soort, naam }) => expecting.has(soort!) || tied.has(naam!))
      .map(({ naam }) => naam!);
    expect(namesOf(network).sort()).toEqual(nodes.sort());
    expect(pairsOf(network)).toEqual(pairsWith(1).sort());
    expect(network).toMatchObject({ edgesOutside: 0, hiddenRelations: 0 });
  });

  test('counts its isolates, and its measures follow from its nodes and edges', async () => {
    const { nodes, edges, measures } = await networkOf({ where: { minimumLevel: 4 } });
    const degrees: number[] = nodes.map(({ degree }: Node) => degree);
    const [n, m] = [nodes.length, edges.length];
    expect(measures).toMatchObject({
      ...{ nodes: n, edges: m, isolates: degrees.filter((degree) => degree === 0).length },
      ...{ density: (2 * m) / (n * (n - 1)), averageDegree: (2 * m) / n },
      components: new Set(nodes.map(({ component }: Node) => component)).size,
    });
    expect(measures.isolates).toBeGreaterThan(0);
    expect(degrees.reduce((sum, degree) => sum + degree, 0)).toBe(2 * m);
  });

  test('has fewer edges and the same nodes the closer they must work', async () => {
    const [one, three] = [await networkOf(), await networkOf({ where: { minimumLevel: 3 } })];
    expect(namesOf(three).sort()).toEqual(namesOf(one).sort());
    expect(pairsOf(three)).toEqual(pairsWith(3).sort());
    expect(three.edges.length).toBeLessThan(one.edges.length);
  });

  test('leaves money and governance out unless asked: else the payer is its hub', async () => {
    const [without, withMoney] = [await networkOf(), await networkOf({ where: { includeFunding: true } })];
    const payer = (network: { nodes: Node[] }) =>
      network.nodes.find(({ name }) => name === 'Afdeling Jeugd en Onderwijs')!.degree;
    expect(without.edges.flatMap(({ themes }: Edge) => themes)).not.toContainEqual({ code: 'FINANCIERING' });
    expect(payer(withMoney)).toBeGreaterThan(payer(without) + 10);
    const only = await networkOf({ where: { themes: ['FINANCIERING'] } });
    for (const { from, to } of only.edges) {
      expect([from.name, to.name]).toContain('Afdeling Jeugd en Onderwijs');
    }
  });

  test('knows who worked there on another day', async () => {
    const [then, now] = [await networkOf({ asOf: '2024-06-01' }), await networkOf()];
    expect(namesOf(then)).toContain('Kinderwerk Nieuw-Zuid');
    expect(namesOf(now)).not.toContain('Kinderwerk Nieuw-Zuid');
    const degree = (network: { nodes: Node[] }) =>
      network.nodes.find(({ name }) => name === 'Kinderwerk Oosterwaard')!.degree;
    expect(degree(then)).toBeGreaterThan(degree(now) + 10);
  });

  test('can be of relations that both sides confirm, and of kinds that are named, tied or not', async () => {
    const confirmed = await networkOf({ where: { consensus: ['CONFIRMED'] } });
    const isConfirmed = ({ levels, isDisputed }: { levels: readonly number[]; isDisputed: boolean }) =>
      levels.length === 2 && !isDisputed && Math.min(...levels) >= 1;
    expect(pairsOf(confirmed)).toEqual([...new Set(ties.filter(isConfirmed).map(({ pair }) => pair))].sort());
    const play = await networkOf({ where: { kinds: ['SPEELPLEK'] } });
    expect(play.measures).toMatchObject({ nodes: 8, edges: 0, isolates: 8 });
  });

  test('tells who may not see the claims no more of disputes than that there is contact', async () => {
    const where = { minimumLevel: 2 };
    const [asOperator, asAnyone] = [await networkOf({ where }), await networkOf({ where }, anonymous)];
    expect(namesOf(asAnyone).sort()).toEqual(namesOf(asOperator).sort());
    const shown = ties.filter(({ levels, isDisputed }) => {
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
      return levels.length > 0 && (isDisputed ? 1 : mean) >= 2;
    });
    expect(pairsOf(asAnyone)).toEqual([...new Set(shown.map(({ pair }) => pair))].sort());
  });
});

describe('the network around a facility', () => {
  test('is who a walk over the sheets reaches, in as many steps, and their ties', async () => {
    const ego = 'Kinderwerk Noorderpoort';
    const isPlay = (name: string) => active.some(({ naam, soort }) => naam === name && soort === 'SPEELPLEK');
    const pairs = pairsWith(1)
      .map((pair) => pair.split(' + '))
      .filter((ends) => !ends.some(isPlay));
    const distances = new Map([[ego, 0]]);
    for (const step of [1, 2]) {
      const reached = new Set(distances.keys());
      for (const [one = '', other = ''] of pairs) {
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const) {
          if (reached.has(from) && !distances.has(to)) distances.set(to, step);
        }
      }
    }
    const { data, errors } = await api.ask(`{ facilities(where: { text: "${ego}" }) { nodes {
      network(steps: 2) { nodes { name distance } edges { from { name } to { name } } } } } }`);
    expect(errors).toEqual([]);
    const [{ network }] = data.facilities.nodes;
    const found = network.nodes.map(({ name, distance }: { name: string; distance: number }) => [
      name,
      distance,
    ]);
    expect(new Map(found)).toEqual(distances);
    expect(distances.size).toBeGreaterThan(20);
    const within = pairs.filter((ends) => ends.every((name) => distances.has(name)));
    expect(pairsOf(network)).toEqual(within.map((ends) => ends.join(' + ')).sort());
  });
});

describe('the network of a district', () => {
  test('counts the ties with partners elsewhere, which join when asked, each of them marked', async () => {
    const inside = await networkOf({ area: 'WK990106' });
    const wide = await networkOf({ area: 'WK990106', where: { includeOutside: true } });
    expect(inside.edgesOutside).toBeGreaterThan(0);
    expect(inside.nodes.every(({ isOutside }: Node) => !isOutside)).toBe(true);
    expect(wide.edgesOutside).toBe(0);
    expect(wide.edges).toHaveLength(inside.edges.length + inside.edgesOutside);
    const joined = wide.nodes.filter(({ isOutside }: Node) => isOutside);
    expect(wide.nodes).toHaveLength(inside.nodes.length + joined.length);
    for (const { degree } of joined) expect(degree).toBeGreaterThan(0);
  });

  test('is the same through the area as through its code', async () => {
    const { data } = await api.ask(`{ area(code: "WK990106") { network { ${fields} } } }`);
    expect(data.area.network).toEqual(await networkOf({ area: 'WK990106' }));
  });
});
