import { anonymous } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const west = 'Convenant Rijke Schooldag West';
const east = 'Netwerk Veilig opgroeien Oost';

const listed = async (where: object, args: object = {}) => {
  const { data, errors } = await api.ask(
    `query ($where: CoalitionFilter, $asOf: Date) {
      coalitions(where: $where, asOf: $asOf) { totalCount nodes { name } } }`,
    { where, ...args },
    anonymous,
  );
  expect(errors).toEqual([]);
  expect(data.coalitions.totalCount).toBe(data.coalitions.nodes.length);
  return data.coalitions.nodes.map(({ name }: { name: string }) => name);
};

describe('coalitions', () => {
  test('are those that have a member on the day', async () => {
    expect(await listed({})).toEqual([west, east]);
    expect(await listed({}, { asOf: '2024-06-01' })).toEqual([east]);
    expect(await listed({}, { asOf: '2027-08-01' })).toEqual([east]);
  });

  test('are found by theme, by where a member stands or works, and by a member', async () => {
    expect(await listed({ themes: ['signaleren'] })).toEqual([east]);
    expect(await listed({ areas: ['WK990103'] })).toContain(west);
    expect(await listed({ areas: ['BU99010405'] })).toEqual([]);
    const { data } = await api.ask(
      '{ facilities(where: { text: "Kinderwerk Oosterwaard" }) { nodes { id } } }',
    );
    const facility = data.facilities.nodes[0].id;
    // It left in July 2025.
    expect(await listed({ facility })).toEqual([]);
    expect(await listed({ facility }, { asOf: '2025-06-30' })).toEqual([east]);
  });

  test('that end are found before they do; of the others no end is known', async () => {
    expect(await listed({ endsBefore: '2027-08-01' })).toEqual([west]);
    expect(await listed({ endsBefore: '2027-07-31' })).toEqual([]);
  });

  test('come in pages', async () => {
    const page = (after: string | null) =>
      api.ask(
        `query ($after: String) { coalitions(first: 1, after: $after) {
          nodes { name } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    const first = (await page(null)).data.coalitions;
    expect(first).toMatchObject({ nodes: [{ name: west }], pageInfo: { hasNextPage: true } });
    expect((await page(first.pageInfo.endCursor)).data.coalitions).toMatchObject({
      ...{ nodes: [{ name: east }], pageInfo: { hasNextPage: false } },
    });
  });

  test('are known by their id, and name their members in as many statements for one as for all', async () => {
    const { data } = await api.ask('{ coalitions { nodes { id name } } }');
    const ids = data.coalitions.nodes.map(({ id }: { id: string }) => id);
    const ask = (some: string[]) =>
      api.ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Coalition {
          name members { facility { name } validity { from } } source { name } } } }`,
        { ids: some },
      );
    const [one, all] = [await ask(ids.slice(0, 1)), await ask(ids)];
    expect(one.data.nodes[0]).toMatchObject({ __typename: 'Coalition', name: west });
    expect(one.data.nodes[0].members).toHaveLength(12);
    expect(all.data.nodes[1].members).toHaveLength(4);
    expect(all.statements).toBe(one.statements);
  });
});
