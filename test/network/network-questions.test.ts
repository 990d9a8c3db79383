import { anonymous } from '../../src/access/viewer.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';

const { api, importer } = importingInto('SAMPLE');

const ask = async (query: string, viewer = anonymous) => {
  const { data, errors } = await api.ask(query, {}, viewer);
  expect(errors).toEqual([]);
  return data;
};

test('a network of organisations leaves out what they do among themselves', async () => {
  const data = await ask(`{
    organisations: network(scope: { area: "GM9901" }, nodesAs: ORGANISATION) {
      nodesAs nodes { id name facility { id } organisation { name } }
      edges { from { id } to { id } relations { id from { organisation { id } } to { organisation { id } } } }
    }
    facilities: network(scope: { area: "GM9901" }) { nodes { facility { organisation { id } } } }
  }`);
  const { nodes, edges, nodesAs } = data.organisations;
  expect(nodesAs).toBe('ORGANISATION');
  const ids = new Set(
    data.facilities.nodes.map(
      (node: { facility: { organisation: { id: string } } }) => node.facility.organisation.id,
    ),
  );
  expect(new Set(nodes.map(({ id }: { id: string }) => id))).toEqual(ids);
  for (const { facility, organisation, name } of nodes) {
    expect(facility).toBeNull();
    expect(organisation.name).toBe(name);
  }
  for (const { from, to, relations } of edges) {
    expect(from.id < to.id).toBe(true);
    for (const relation of relations) {
      expect([relation.from.organisation.id, relation.to.organisation.id].sort()).toEqual([from.id, to.id]);
    }
  }
});

test('an edge holds every relation of its pair that passes the filter, and their themes once', async () => {
  const { network } = await ask(`{ network(scope: { area: "WK990103" }, where: { minimumLevel: 3 }) {
    edges { level themes { code } from { name } to { name } relations { level theme { code } from { name } to { name } } }
  } }`);
  const levels: number[] = [];
  for (const edge of network.edges) {
    const codes = (list: { theme: { code: string } }[]) => list.map(({ theme }) => theme.code).sort();
    expect(codes(edge.relations)).toEqual(edge.themes.map(({ code }: { code: string }) => code).sort());
    for (const { from, to } of edge.relations) {
      expect([from.name, to.name].sort()).toEqual([edge.from.name, edge.to.name].sort());
    }
    expect(edge.level).toBe(Math.max(...edge.relations.map(({ level }: { level: number }) => level)));
    levels.push(edge.level);
  }
  expect(levels).toEqual([...levels].sort((one, other) => other - one));
});

test('a network says of what it was drawn, with the defaults filled in', async () => {
  const { network } = await ask(`{ network(scope: { area: "wk990106" }, where: { kinds: ["SPORT"] }) {
    asOf knownAt nodesAs scope { area { id label } }
    filter { minimumLevel consensus includeFunding includeOutside kinds { code } themes { code } }
  } }`);
  expect(network).toMatchObject({
    ...{ asOf: '2026-10-15', knownAt: null, nodesAs: 'FACILITY' },
    scope: { area: { id: '2024WK990106', label: 'Wijk 06 Rietdoarp (Voorbeeldstad)' } },
    filter: {
      ...{ minimumLevel: 1, includeFunding: false, includeOutside: false },
      consensus: ['CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'],
      kinds: [{ code: 'SPORTVERENIGING' }, { code: 'BUURTSPORTCOACH' }, { code: 'ZWEMBAD' }],
    },
  });
  expect(network.filter.themes).not.toContainEqual({ code: 'FINANCIERING' });
  expect(network.filter.themes).toContainEqual({ code: 'SIGNALEREN' });
});

test('the nodes come with most ties first, and can be asked for the first few', async () => {
  const { network } = await ask(`{ network(scope: { area: "GM9901" }) {
    all: nodes { name degree } few: nodes(first: 3) { name degree } none: nodes(first: 0) { name }
  } }`);
  const degrees = network.all.map(({ degree }: { degree: number }) => degree);
  expect(degrees).toEqual([...degrees].sort((one, other) => other - one));
  expect(network.few).toEqual(network.all.slice(0, 3));
  expect(network.none).toEqual([]);
});

describe('a network that is too small', () => {
  test('says of each measure why it has no value', async () => {
    const { network } = await ask(`{ network(scope: { area: "GM9901" }, where: { kinds: ["SPEELOTHEEK"] }) {
      measures { nodes edges density averageDegree degreeCentralisation confirmedPercent components notes { measure reason } }
    } }`);
    expect(network.measures).toMatchObject({
      ...{ nodes: 0, edges: 0, density: null, averageDegree: null, components: 0 },
    });
    expect(network.measures.notes).toContainEqual({ measure: 'density', reason: 'FEWER_THAN_TWO_NODES' });
    expect(network.measures.notes).toContainEqual({ measure: 'averageDegree', reason: 'NO_NODES' });
    expect(network.measures.notes).toContainEqual({ measure: 'confirmedPercent', reason: 'NO_RELATIONS' });
  });

  test('does not tell who may not see the claims how many answered', async () => {
    const query = `{ network(scope: { area: "WK990106" }, where: { kinds: ["BASISSCHOOL", "BUURTHUIS"] }) {
      measures { nodes answered } } }`;
    const { measures } = (await ask(query)).network;
    expect(measures.nodes).toBeLessThan(5);
    expect(measures.answered).toBeNull();
  });
});

test('who may not see the claims does not learn how many answered of kinds that they name', async () => {
  // With one kind more, of which there is one facility, the number would tell whether that one did.
  const { network } = await ask(`{ network(scope: { area: "GM9901" }, where: { kinds: ["BASISSCHOOL"] }) {
    measures { nodes answered notes { measure reason } } nodes(first: 1) { hub { index answeredPercent reason } } } }`);
  expect(network.measures.nodes).toBeGreaterThan(5);
  expect(network.measures.answered).toBeNull();
  expect(network.measures.notes).toContainEqual({ measure: 'answered', reason: 'CHOSEN_NODES' });
  expect(network.nodes[0].hub).toEqual({ index: null, answeredPercent: null, reason: 'CHOSEN_NODES' });
});

test('what a filter names more than once is told once, and stands in a link once', async () => {
  const {
    network: { filter, links },
  } = await ask(`{
    network(scope: { area: "WK990105" }, where: {
      kinds: ["KINDERWERK", "kinderwerk"], themes: ["SIGNALEREN", "SIGNALEREN"], consensus: [CONFIRMED, CONFIRMED]
    }) { filter { kinds { code } themes { code } consensus } links { url } }
  }`);
  expect(filter).toEqual({
    kinds: [{ code: 'KINDERWERK' }],
    themes: [{ code: 'SIGNALEREN' }],
    consensus: ['CONFIRMED'],
  });
  expect(links[0].url).toBe(
    '/export/network.graphml?area=WK990105&edition=2024&themes=SIGNALEREN&consensus=CONFIRMED&kinds=KINDERWERK',
  );
});

describe('a network that cannot be drawn', () => {
  test.each([
    ['(scope: {})', 'scope names no area'],
    ['(scope: { area: "GM9901" }, where: { minimumLevel: 7 })', 'minimumLevel is 7; it may be 0 to 5'],
    ['(scope: { area: "GM9901" }, where: { themes: ["LIEFDE"] })', '"LIEFDE" is not one of the themes'],
    ['(scope: { area: "GM9901" }, where: { kinds: ["KROEG"] })', '"KROEG" is not one of the facility kinds'],
    ['(scope: { area: "GM9901" }, where: { kinds: [] })', 'kinds is empty; leave it out for all'],
    ['(scope: { area: "GM9901" }, where: { themes: [] })', 'themes is empty; leave it out for all'],
    ['(scope: { area: "GM9901" }, where: { consensus: [] })', 'consensus is empty; leave it out for all'],
    ['(scope: { area: "GM9901" }, where: { formality: [] })', 'formality is empty; leave it out for all'],
  ])('%s is refused by name', async (args, message) => {
    const { data, errors } = await api.ask(`{ network${args} { edgesOutside } }`);
    expect(data.network).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });

  test('of the country is refused: it would be no network, and too large', async () => {
    const country = { code: 'NL00', name: 'Nederland', inhabitants: 17_942_942, children: 2_714_040 };
    await importer.bringIn('key-figures', { 'nederland.csv': keyFigureLines([country]) });
    const { data, errors } = await api.ask(
      '{ area(code: "NL00") { name network { edgesOutside } } network(scope: { area: "NL00" }) { edgesOutside } }',
    );
    expect(data).toEqual({ area: { name: 'Nederland', network: null }, network: null });
    for (const { message } of errors) expect(message).toContain('NL00 has no network of its own');
    expect(errors).toHaveLength(2);
  });

  test('is null for an area that is not there', async () => {
    expect(await ask('{ network(scope: { area: "GM0001" }) { edgesOutside } }')).toEqual({ network: null });
  });
});
