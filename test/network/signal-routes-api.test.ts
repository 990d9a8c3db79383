import { readSample } from '../../sample/invent/read.ts';
import { anonymous, operator } from '../../src/access/viewer.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleRelations } from '../relation/sample-relations.ts';

const api = apiOn('SAMPLE');

const idOf = (key: string) => facilityId('src_voorbeeldstad', key);
const ask = async (query: string, viewer = anonymous) => {
  const { data, errors, statements } = await api.ask(query, {}, viewer);
  expect(errors).toEqual([]);
  return { data, statements };
};
const signal = `signalRoutes { verdict confirmed from { id name } passesOnlyThrough { id name }
  steps { from { id name } to { id name } relation { id consensus level from { name } to { name } theme { code } } } }`;
type Route = {
  verdict: string;
  from: { id: string; name: string };
  passesOnlyThrough: { id: string; name: string }[];
  steps: {
    from: { name: string };
    to: { name: string };
    relation: { from: { name: string }; to: { name: string } };
  }[];
};
const { facilities } = readSample();
const kindOf = new Map(facilities.map(({ naam, soort }) => [naam, soort!]));
const helps = (name: string) =>
  ['LOKAAL_TEAM', 'JEUGDHULP_TEAM', 'GECERTIFICEERDE_INSTELLING'].includes(kindOf.get(name)!);

/** From the sheets: who passes a worry to whom, in two steps or fewer, as both sides say. */
const confirmed = sampleRelations()
  .filter(({ theme }) => theme === 'SIGNALEREN' || theme === 'DOORVERWIJZEN')
  .filter(({ levels, isDisputed }) => levels.length === 2 && !isDisputed && Math.min(...levels) >= 1)
  .flatMap(({ from, to, row }) => (row.richting === 'FORWARD' ? [[from, to]] : [[to, from]]));
const next = (name: string) => confirmed.flatMap(([from, to]) => (from === name ? [to!] : []));
const stepsNeeded = (name: string) =>
  next(name).some(helps) ? 1 : next(name).some((one) => next(one).some(helps)) ? 2 : 0;

describe('the signalling routes of an area', () => {
  test('are those of the sheets, in as many steps', async () => {
    const { data } = await ask(`{ network(scope: { area: "GM9901" }) { nodes { name } ${signal} } }`);
    const routes: Route[] = data.network.signalRoutes;
    expect(routes.length).toBeGreaterThan(60);
    const names = new Set(data.network.nodes.map(({ name }: { name: string }) => name));
    for (const { from, verdict, steps } of routes) {
      expect(names).toContain(from.name);
      const needed = stepsNeeded(from.name);
      expect([from.name, verdict === 'ROUTE' ? steps.length : 0]).toEqual([from.name, needed]);
    }
    const verdicts = new Set(routes.map(({ verdict }) => verdict));
    expect([...verdicts].sort()).toEqual(['NOT_ASKED', 'NO_ROUTE', 'ONLY_UNCONFIRMED', 'ROUTE']);
  });

  test('go the way each agreement goes, one step after the other', async () => {
    const { data } = await ask(`{ network(scope: { area: "GM9901" }) { ${signal} } }`);
    const longer = data.network.signalRoutes.filter(({ steps }: Route) => steps.length > 1);
    expect(longer.length).toBeGreaterThan(2);
    for (const { from, steps } of longer as Route[]) {
      expect(steps[0]!.from.name).toBe(from.name);
      expect(steps[1]!.from.name).toBe(steps[0]!.to.name);
      for (const step of steps) {
        expect([step.relation.from.name, step.relation.to.name]).toEqual([step.from.name, step.to.name]);
      }
    }
  });

  test('may lead to partners outside it', async () => {
    const { data } = await ask(`{ area(code: "WK990102") { network { nodes { id } ${signal} } } }`);
    const { nodes, signalRoutes } = data.area.network;
    const inside = new Set(nodes.map(({ id }: { id: string }) => id));
    const outside = signalRoutes.filter(({ steps }: { steps: { to: { id: string } }[] }) =>
      steps.some(({ to }) => !inside.has(to.id)),
    );
    expect(outside.map(({ from }: Route) => from.name)).toContain('SBO De Schakelkast');
  });

  test('are the same for who may not see claims', async () => {
    const query = `{ network(scope: { area: "GM9901" }) { ${signal} signalSinglePoints { routes at { id } } } }`;
    expect((await ask(query, anonymous)).data).toEqual((await ask(query, operator)).data);
  });

  test('hang on facilities that are counted, and are lost with them', async () => {
    const { data } = await ask(`{ network(scope: { area: "WK990102" }) {
      ${signal} signalSinglePoints { routes at { id name kind { code } } } } }`);
    const routes: Route[] = data.network.signalRoutes;
    const [point] = data.network.signalSinglePoints;
    const hanging = routes.filter(({ passesOnlyThrough }) =>
      passesOnlyThrough.some(({ id }) => id === point.at.id),
    );
    expect(point).toEqual({
      routes: hanging.length,
      at: { id: idOf('lokaal-team-noord'), name: 'Lokaal team Centrum-Noord', kind: { code: 'LOKAAL_TEAM' } },
    });
    const lost = await ask(`{ network(scope: { area: "WK990102" }) {
      without(node: "${point.at.id}") { signalRoutesLost { id } } } }`);
    expect(lost.data.network.without.signalRoutesLost).toEqual(hanging.map(({ from: { id } }) => ({ id })));
  });

  test('can be asked by verdict', async () => {
    const { data } = await ask(
      `{ network(scope: { area: "WK990102" }) { signalRoutes(verdicts: [NOT_ASKED]) { verdict } all: signalRoutes { verdict } } }`,
    );
    const only = data.network.all.filter(({ verdict }: Route) => verdict === 'NOT_ASKED');
    expect(only.length).toBeGreaterThan(0);
    expect(data.network.signalRoutes).toEqual(only);
  });

  test('of the past are those of the past', async () => {
    const verdictOn = async (asOf: string) => {
      const { data } = await ask(`{ network(scope: { area: "WK990102" }, asOf: "${asOf}") { ${signal} } }`);
      return data.network.signalRoutes.find(({ from }: Route) => from.name === 'Meidenwerk De Kantelaars')
        ?.verdict;
    };
    // In 2024 with the local team of the west side, as both said; now only one side speaks of youth help.
    expect(await verdictOn('2024-06-15')).toBe('ROUTE');
    expect(await verdictOn('2026-10-15')).toBe('ONLY_UNCONFIRMED');
  });
});

describe('without a node', () => {
  const whole = `componentsBefore componentsAfter node { id } cutOff { id name component }
    pairsOnlyThrough { count of pairs { one { code } other { code } } }
    expectedTiesLost { facility { name } expected { partner { code } expectation minimumLevel } } signalRoutesLost { name }
    childrenInTouchedAreas { value low high status known of edition source { name } }`;
  const where = `where: { minimumLevel: 3, consensus: [CONFIRMED] }`;

  test('the network falls apart as it would when drawn without it', async () => {
    const node = idOf('lokaal-team-noord');
    const { data } = await ask(`{ network(scope: { area: "WK990102" }, ${where}) {
      measures { nodes edges components } nodes { id degree component } without(node: "${node}") { ${whole} } } }`);
    const { measures, nodes, without } = data.network;
    expect(without).toMatchObject({ node: { id: node }, componentsBefore: measures.components });
    const own = nodes.find(({ id }: { id: string }) => id === node).component;
    for (const { component } of without.cutOff) expect(component).toBe(own);
    expect(without.cutOff.map(({ name }: { name: string }) => name)).toEqual(['Team gezond opgroeien']);
    expect(without.componentsAfter).toBe(measures.components + without.cutOff.length);
    expect(without.pairsOnlyThrough.pairs).toHaveLength(without.pairsOnlyThrough.count);
    for (const { one, other } of without.pairsOnlyThrough.pairs) expect(one.code < other.code).toBe(true);
    expect(without.pairsOnlyThrough.count).toBeLessThan(without.pairsOnlyThrough.of);
  });

  test('children are those of the neighbourhoods where it and who is cut off work, each once', async () => {
    const { data } = await ask(`{
      network(scope: { area: "WK990103" }) { without(node: "${idOf('kinderwerk-west')}") { cutOff { name } childrenInTouchedAreas { value known of } } }
      west: area(code: "WK990103") { ... on District { neighbourhoods { population { childrenUnder12 { value } } } } }
      centre: area(code: "WK990101") { ... on District { neighbourhoods { population { childrenUnder12 { value } } } } } }`);
    // It works for both districts, and nobody is cut off without it.
    expect(data.network.without.cutOff).toEqual([]);
    const values: number[] = [...data.west.neighbourhoods, ...data.centre.neighbourhoods].flatMap(
      ({ population }) => population.childrenUnder12.value ?? [],
    );
    const sum = values.reduce((one, other) => one + other, 0);
    const { value, known, of } = data.network.without.childrenInTouchedAreas;
    // Each is rounded to 5 by itself, the sum only once.
    expect(Math.abs(value - sum)).toBeLessThanOrEqual(2.5 * values.length);
    expect(of).toBe(data.west.neighbourhoods.length + data.centre.neighbourhoods.length);
    expect(known).toBeGreaterThanOrEqual(values.length);
  });

  test('an organisation goes with all its facilities', async () => {
    const { data } = await ask(`{ network(scope: { area: "GM9901" }, nodesAs: ORGANISATION) {
      nodes(first: 1) { id name } } }`);
    const [hub] = data.network.nodes;
    const one = await ask(
      `{ network(scope: { area: "GM9901" }, nodesAs: ORGANISATION) { without(node: "${hub.id}") { ${whole} } } }`,
    );
    expect(one.data.network.without.node.id).toBe(hub.id);
    const run = new Set(
      facilities.filter(({ organisatie }) => organisatie === hub.name).map(({ naam }) => naam!),
    );
    expect(run.size).toBeGreaterThan(1);
    for (const { name } of one.data.network.without.signalRoutesLost) expect(run).not.toContain(name);
  });

  test('a node that is not in the network is refused by name', async () => {
    const { errors } = await api.ask(
      `{ network(scope: { area: "WK990103" }) { without(node: "${idOf('kinderwerk-oost')}") { componentsAfter } } }`,
    );
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: `"${idOf('kinderwerk-oost')}" is not a node of this network` },
    ]);
  });

  test('and with its routes a network takes two statements more, of one area as of all', async () => {
    const below = (fields: string) => `measures { nodes } ${fields}`;
    const routes =
      'signalRoutes { verdict from { name } steps { to { name } } } signalSinglePoints { routes }';
    const lost = `without(node: "${idOf('lokaal-team-noord')}") { ${whole.replace('source { name }', '')} }`;
    const plain = await ask(`{ network(scope: { area: "WK990102" }) { ${below('')} } }`);
    const all = await ask(`{ network(scope: { area: "WK990102" }) { ${below(`${routes} ${lost}`)} } }`);
    expect(all.statements).toBe(plain.statements + 2);
    const many = (fields: string) =>
      ask(`{ municipality(code: "GM9901") { neighbourhoods { network { ${below(fields)} } } } }`);
    expect((await many(routes)).statements).toBe((await many('')).statements + 1);
  });
});
