import { type Row, readSample } from '../../sample/invent/read.ts';
import { apiOn } from '../ask-sample.ts';
import { importerInto } from '../exchange/nowhere.ts';
import { sheet } from '../exchange/sheets.ts';

const { organisations: rows, facilities } = readSample();
const namesOf = (isMeant: (row: Row) => boolean) =>
  rows
    .filter(isMeant)
    .map((row) => row.organisatie!)
    .sort();

const api = apiOn('SAMPLE');

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const list = `query ($where: OrganisationFilter, $first: Int!, $after: String, $asOf: Date) {
  organisations(where: $where, first: $first, after: $after, asOf: $asOf) {
    totalCount nodes { name } pageInfo { hasNextPage endCursor }
  }
}`;
const found = async (where: object, asOf: string | null = null) => {
  const { organisations } = await ask(list, { where, first: 100, asOf });
  const names = organisations.nodes.map(({ name }: { name: string }) => name);
  expect(organisations.totalCount).toBe(names.length);
  return (names as string[]).sort();
};

describe('organisations are found by', () => {
  test('kind: code, label or synonym', async () => {
    const youthHelp = namesOf(({ soort }) => soort === 'JEUGDHULP');
    for (const kind of ['JEUGDHULP', 'jeugdzorg', 'jeugdhulpaanbieder']) {
      expect(await found({ kinds: [kind] })).toEqual(youthHelp);
    }
    expect(await found({ kinds: ['GGD', 'POLITIE'] })).toEqual(
      namesOf(({ soort }) => soort === 'GGD' || soort === 'POLITIE'),
    );
    expect(await found({ kinds: [] })).toEqual([]);
  });

  test('part of the name, without accents and signs', async () => {
    expect(await found({ text: 'KLEUR' })).toEqual(['Stichting Atelier Kléur & Klei']);
    expect(await found({ text: 't boeien' })).toEqual(["Stichting Welzijn 't Boeienkwartier"]);
  });

  test('where a facility of theirs stands on the day, not by what it serves', async () => {
    const inZuid = await found({ areas: ['WK990105'], kinds: ['WELZIJN'] });
    expect(inZuid).not.toContain("Stichting Welzijn 't Boeienkwartier");
    // Kinderwerk Nieuw-Zuid closed in 2025; until then Waardwerk ran a facility there.
    expect(inZuid).not.toContain('Stichting Waardwerk Voorbeeldstad');
    expect(await found({ areas: ['WK990105'], kinds: ['WELZIJN'] }, '2024-06-01')).toContain(
      'Stichting Waardwerk Voorbeeldstad',
    );
  });

  test.each([
    [{ kinds: ['BASISSCHOOL'] }, '"BASISSCHOOL" is not one of the organisation kinds'],
    [{ text: '%' }, 'text "%"'],
    [{ areas: ['Centrum'] }, '"Centrum" is not an area code'],
  ])('nothing that cannot be: %j is refused by name', async (where, message) => {
    const { data, errors } = await api.ask(list, { where, first: 10 });
    expect(data?.organisations ?? null).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });
});

test('the pages of organisations hold every one once', async () => {
  const names: string[] = [];
  let page: { hasNextPage: boolean; endCursor: string | null } = { hasNextPage: true, endCursor: null };
  while (page.hasNextPage) {
    const { organisations } = await ask(list, { first: 30, after: page.endCursor });
    expect(organisations.totalCount).toBe(rows.length);
    names.push(...organisations.nodes.map(({ name }: { name: string }) => name));
    page = organisations.pageInfo;
  }
  expect(names.sort()).toEqual(namesOf(() => true));
});

describe('an organisation', () => {
  const fields =
    'id name website version kind { code insideBasis } identifiers { scheme value validity { from until } }';

  test('is found by its number and by its id, and tells what it is', async () => {
    const { organisation } = await ask(
      `{ organisation(identifier: { scheme: "kvk", value: "99900001" }) { ${fields} source { name isSample } } }`,
    );
    expect(organisation).toEqual({
      id: expect.stringMatching(/^org_[0-9a-z]{16}$/),
      ...{ name: 'Gemeente Voorbeeldstad', website: 'https://gemeente.example.nl', version: 1 },
      kind: { code: 'GEMEENTE', insideBasis: false },
      identifiers: [{ scheme: 'KVK', value: '99900001', validity: { from: null, until: null } }],
      source: { name: 'Voorbeeldstad (verzonnen)', isSample: true },
    });
    const byId = await ask('query ($id: ID!) { organisation(id: $id) { name } }', { id: organisation.id });
    expect(byId.organisation.name).toBe(organisation.name);
  });

  test('without a number has an empty list of them', async () => {
    const { organisations } = await ask(
      '{ organisations(where: { text: "doarpsbelang" }) { nodes { identifiers { value } website } } }',
    );
    expect(organisations.nodes).toEqual([{ identifiers: [], website: null }]);
  });

  test('that is not there is null, and a number that is none is refused by name', async () => {
    expect(await ask('{ organisation(id: "org_0000000000000000") { id } }')).toEqual({ organisation: null });
    // Seven digits may be a number that lost its zero, or half of another.
    const { errors } = await api.ask(
      '{ organisation(identifier: { scheme: "KVK", value: "4120253" }) { id } }',
    );
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('"4120253" is no KvK-nummer') },
    ]);
  });

  test('that was taken over has another number from then on, and is found by the old one too', async () => {
    const importer = importerInto(api.database);
    const line = { sleutel: 'rekenmuis', organisatie: 'Kinderopvang De Rekenmuis', kvk: '99999001' };
    const options = { source: 'voorbeeldstad', factsOn: '2026-10-10' };
    const run = await importer.bringIn('partners', { 'organisaties.csv': sheet([line]) }, options);
    expect(run).toMatchObject({ outcome: 'LOADED', updated: 1 });
    importer.end();
    const byNumber = async (value: string, asOf: string) =>
      (
        await ask(
          'query ($value: String!, $asOf: Date!) { organisation(identifier: { scheme: "KVK", value: $value }, asOf: $asOf) { name } }',
          { value, asOf },
        )
      ).organisation;
    const before = rows.find(({ sleutel }) => sleutel === 'rekenmuis')!.kvk!;
    const found = { name: 'Kinderopvang De Rekenmuis' };
    expect(await byNumber(before, '2026-10-09')).toEqual(found);
    expect(await byNumber(before, '2026-10-10')).toEqual(found);
    expect(await byNumber('99999001', '2026-10-10')).toEqual(found);
    expect(await byNumber('99999001', '2026-10-09')).toBeNull();
  });

  test('runs facilities: those that are there, and on another day those of then', async () => {
    const query = `query ($asOf: Date) { organisations(where: { text: "waardwerk" }, asOf: $asOf) {
      nodes { facilities { totalCount nodes { name organisation { name } } } } } }`;
    const namesOn = async (asOf: string | null) => {
      const { organisations } = await ask(query, { asOf });
      const [{ facilities: list }] = organisations.nodes;
      expect(list.totalCount).toBe(list.nodes.length);
      return list.nodes.map(({ name }: { name: string }) => name);
    };
    const run = facilities.filter(({ organisatie_sleutel: key }) => key === 'waardwerk');
    const there = run.filter(({ status }) => status === 'ACTIVE').map(({ naam }) => naam!);
    expect((await namesOn(null)).sort()).toEqual(there.sort());
    const then = await namesOn('2024-06-01');
    expect(then).toContain('Kinderwerk Nieuw-Zuid');
    expect(then).not.toContain('Wijkhuis Nieuw-Zuid');
  });
});
