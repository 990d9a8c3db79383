import { anonymous } from '../../../src/access/viewer.ts';
import { keyFigureLines } from '../../area/figure/key-figure-lines.ts';
import { importingInto } from '../../exchange/importing.ts';

const { api, importer } = importingInto('SAMPLE');
beforeAll(async () => {
  const more = [
    { code: 'GM0518', name: "'s-Gravenhage" },
    { code: 'GM1900', name: 'Súdwest-Fryslân' },
    { code: 'GM1970', name: 'Noardeast-Fryslân' },
  ];
  await importer.bringIn('key-figures', { 'kwb.csv': keyFigureLines(more) });
});

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables, anonymous);
  expect(errors).toEqual([]);
  return data;
};
type Result = { __typename: string; id: string; name: string };
const search = async (text: string, types: string[] | null = null, first = 20): Promise<Result[]> =>
  (
    await ask(
      `query ($text: String!, $types: [SearchType!], $first: Int!) { search(text: $text, types: $types, first: $first) {
        __typename ... on Node { id } ... on Area { name } ... on Organisation { name } ... on Facility { name } } }`,
      { text, types, first },
    )
  ).search;
const names = (results: readonly Result[]) => results.map(({ name }) => name);

describe('a search', () => {
  test.each([
    ['s gravenhage', "'s-Gravenhage"],
    ['S-GRAVENHAGE', "'s-Gravenhage"],
    ['gravenhage', "'s-Gravenhage"],
    ['sudwest fryslan', 'Súdwest-Fryslân'],
    ['noardeast-fryslân', 'Noardeast-Fryslân'],
    ['pegasusbuurt', 'Pégasusbuurt'],
    ['t schippershof', "'t Schippershof"],
    ['=gelijk', '=Gelijk'],
    ['kind & kompas', 'Praktijk Kind & Kompas'],
  ])('for %j finds %s, without accents, articles, signs and case', async (text, name) => {
    expect(names(await search(text))).toContain(name);
  });

  test('has first what is called exactly so, then what begins so, then what has it somewhere', async () => {
    const found = names(await search('centrum'));
    expect(found.slice(0, 3)).toEqual(['Centrum', 'Centrum', 'Centrum voor Jeugd en Gezin Voorbeeldstad']);
    expect(found.slice(3)).toContain('Wijk 01 Centrum');
    expect(found.slice(3).every((name) => !name.startsWith('Centrum'))).toBe(true);
  });

  test('of equals has areas from large to small, then organisations, then facilities', async () => {
    const found = await search('voorbeeldstad', null, 100);
    expect(found[0]).toMatchObject({ __typename: 'Municipality', name: 'Voorbeeldstad' });
    const [organisation, facility] = (await search('jeugdteam de strekdam')).map(
      ({ __typename }) => __typename,
    );
    expect([organisation, facility]).toEqual(['Organisation', 'Facility']);
  });

  test('can be of some types only', async () => {
    const all = await search('kompas', null, 100);
    for (const [type, typenames] of [
      ['AREA', ['Neighbourhood']],
      ['ORGANISATION', ['Organisation']],
      ['FACILITY', ['Facility']],
    ] as const) {
      const some = await search('kompas', [type], 100);
      expect(new Set(some.map(({ __typename }) => __typename))).toEqual(new Set(typenames));
      expect(some).toEqual(all.filter(({ __typename }) => typenames.some((name) => name === __typename)));
    }
  });

  test('does not find a facility that is closed or has yet to begin', async () => {
    expect(await search('kinderwerk nieuw-zuid')).toEqual([]);
    expect(await search('wijkhuis nieuw-zuid')).toEqual([]);
  });

  test('finds nothing where nothing is called so: signs are no wildcards', async () => {
    for (const text of ['xyzzy', 'k%mpas', 'k_mpas', "'; drop table facility; --"]) {
      expect(await search(text)).toEqual([]);
    }
  });

  test('gives as many as are asked', async () => {
    expect(await search('school', null, 3)).toEqual((await search('school', null, 100)).slice(0, 3));
  });

  test.each([
    ['a', 20, 'text has 1 characters'],
    ['%%%', 20, 'text has 3 characters'],
    ['x'.repeat(101), 20, 'text has 101 characters'],
    ['school', 0, 'first is 0; it may be 1 to 100'],
    ['school', 101, 'first is 101; it may be 1 to 100'],
  ])('for %.10j and %i at most is refused by name', async (text, first, message) => {
    const { data, errors } = await api.ask(
      'query ($text: String!, $first: Int!) { search(text: $text, first: $first) { __typename } }',
      { text, first },
    );
    expect(data.search).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });

  test('asks the database no more for many results than for one', async () => {
    const query = `query ($first: Int!) { search(text: "school", types: [FACILITY], first: $first) {
      ... on Facility { organisation { name } } } }`;
    const [one, many] = [await api.ask(query, { first: 1 }), await api.ask(query, { first: 100 })];
    expect(many.data.search.length).toBeGreaterThan(10);
    expect(many.statements).toBe(one.statements);
  });
});

describe('a thing by its global id', () => {
  const node = async (id: string) =>
    (await ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node;

  test('is found whatever it is', async () => {
    const data = await ask(`{
      facilities(first: 1) { nodes { id } } organisations(first: 1) { nodes { id } }
      relations(first: 1) { nodes { id } } sources { id }
    }`);
    const ids = [
      ['2024GM9901', 'Municipality'],
      ['2024WK990101', 'District'],
      ['2024BU99010101', 'Neighbourhood'],
      [data.facilities.nodes[0].id, 'Facility'],
      [data.organisations.nodes[0].id, 'Organisation'],
      [data.relations.nodes[0].id, 'Relation'],
      ['src_voorbeeldstad', 'Source'],
    ];
    for (const [id, type] of ids) expect(await node(id)).toEqual({ __typename: type, id });
    const many = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: ids.map(([id]) => id),
    });
    expect(many.nodes).toEqual(ids.map(([id, type]) => ({ __typename: type, id })));
  });

  test.each([
    ...['fac_0000000000000000', 'org_0000000000000000', 'rel_0000000000000000', 'src_nobody', 'xyz_1'],
    ...['2019GM9901', '2024GM0001', '2024XX', 'GM9901', '', "fac_' or 1=1 --"],
  ])('is null when there is none: %j', async (id) => {
    expect(await node(id)).toBeNull();
  });

  test('among others keeps its place, twice when it is asked twice, and null where there is none', async () => {
    const ids = ['2024WK990101', 'fac_0000000000000000', '2024GM9901', '2024WK990101'];
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([{ id: ids[0] }, null, { id: ids[2] }, { id: ids[3] }]);
  });

  test('can be asked with up to a hundred others', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = Array.from({ length: 101 }, (_, index) => `fac_${index}`);
    expect((await ask(query, { ids: ids.slice(1) })).nodes).toHaveLength(100);
    expect((await ask(query, { ids: [] })).nodes).toEqual([]);
    const { data, errors } = await api.ask(query, { ids });
    expect(data.nodes).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: 'ids has 101 ids; it may have 100' }]);
  });

  test('is found closed too: its history remains', async () => {
    const { facilities } = await ask(
      '{ facilities(where: { text: "kinderwerk nieuw-zuid", status: [CLOSED] }) { nodes { id } } }',
    );
    const data = await ask('query ($id: ID!) { node(id: $id) { ... on Facility { name status } } }', {
      id: facilities.nodes[0].id,
    });
    expect(data.node).toEqual({ name: 'Kinderwerk Nieuw-Zuid', status: 'CLOSED' });
  });
});
