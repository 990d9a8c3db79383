import { readSample } from '../../sample/invent/read.ts';
import { anonymous } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const west = 'Convenant Rijke Schooldag West';
const sample = readSample();
const membersOf = (coalition: string) =>
  sample.coalitions
    .filter(({ coalitie, tot }) => coalitie === coalition && (tot === '' || tot! > '2026-10-15'))
    .map(({ lid }) => sample.facilities.find(({ sleutel }) => sleutel === lid)!.naam!);

const networkOf = async (where: object = {}) => {
  const { data, errors, statements } = await api.ask(
    `query ($where: NetworkFilter) { network(scope: { area: "GM9901" }, where: $where) {
      coalitionsNotExpanded measures { edges } nodes { name }
      edges { from { name } to { name } level relations { id } coalitions { name } themes { code } } } }`,
    { where },
    anonymous,
  );
  expect(errors).toEqual([]);
  return { ...data.network, statements };
};
interface Edge {
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly level: number | null;
  readonly relations: readonly unknown[];
  readonly coalitions: readonly { readonly name: string }[];
}
const pairOf = ({ from, to }: Edge) => [from.name, to.name].sort().join(' + ');

test('a network expands no coalition unless asked, and says how many it left', async () => {
  const network = await networkOf();
  expect(network.coalitionsNotExpanded).toBe(2);
  expect(network.edges.every(({ coalitions }: Edge) => coalitions.length === 0)).toBe(true);
});

test('an expanded coalition ties every pair of members that are nodes, and changes nothing else', async () => {
  const [without, expanded] = [await networkOf(), await networkOf({ expandCoalitions: true })];
  expect(expanded.coalitionsNotExpanded).toBe(0);
  expect(expanded.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(
    without.nodes.map(({ name }: { name: string }) => name).sort(),
  );
  const names = membersOf(west);
  const pairs = names.flatMap((one, at) =>
    names.slice(at + 1).map((other) => [one, other].sort().join(' + ')),
  );
  const found = expanded.edges.filter(({ coalitions }: Edge) => coalitions.some(({ name }) => name === west));
  expect(found.map(pairOf).sort()).toEqual(pairs.sort());
  expect(pairs).toHaveLength(66);
  const byRelations = expanded.edges.filter(({ relations }: Edge) => relations.length > 0);
  expect(byRelations.map(pairOf).sort()).toEqual(without.edges.map(pairOf).sort());
  for (const { level, relations, coalitions } of expanded.edges) {
    if (relations.length > 0) continue;
    expect(coalitions.length).toBeGreaterThan(0);
    expect(level).toBeNull();
  }
});

test('a coalition is not known to reach a level above that of knowing each other', async () => {
  const network = await networkOf({ expandCoalitions: true, minimumLevel: 2 });
  expect(network).toMatchObject({ coalitionsNotExpanded: 2 });
  expect(network.edges.every(({ coalitions }: Edge) => coalitions.length === 0)).toBe(true);
});

test('the coalitions of all areas take one statement more than their networks', async () => {
  const ask = async (args: string, fields: string) => {
    const query = `{ areas(where: { levels: [DISTRICT] }, first: 100) { nodes { network${args} { ${fields} } } } }`;
    const { errors, statements } = await api.ask(query);
    expect(errors).toEqual([]);
    return statements;
  };
  const expanded = '(where: { expandCoalitions: true })';
  const without = await ask('', 'edgesOutside');
  expect(await ask(expanded, 'edgesOutside')).toBe(without + 1);
  // Read once for what is drawn and for what is counted.
  expect(await ask(expanded, 'edgesOutside coalitionsNotExpanded')).toBe(without + 1);
  expect(await ask('', 'coalitionsNotExpanded')).toBe(without + 1);
});
