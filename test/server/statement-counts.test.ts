import { anonymous } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');
let areas: string[];
let facilities: string[];
let organisations: string[];
beforeAll(async () => {
  const { data } = await api.ask(`{
    areas(where: { levels: [NEIGHBOURHOOD] }, first: 100) { nodes { id } }
    facilities(where: { text: "school" }, first: 100) { nodes { id } }
    organisations(first: 50) { nodes { id } }
  }`);
  const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
  areas = ids(data.areas);
  facilities = ids(data.facilities);
  organisations = ids(data.organisations);
});

const under = async (ids: readonly string[], fragment: string) => {
  const { errors, statements } = await api.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragment} } }`,
    { ids },
    anonymous,
  );
  expect(errors).toEqual([]);
  return statements;
};
const facilityFields = `name kind { code } organisation { name kind { code } identifiers { value } }
  neighbourhood { label } serves { area { label } } capacity { fte { value source { name } } } identifiers { value }
  provenance { source { name } }`;

/** What is asked of one or of all; the number is how many statements it takes, whichever it is. */
const questions: readonly [string, () => string[], string, number][] = [
  [
    'neighbourhoods with their figures, district and municipality',
    () => areas,
    `... on Area { label parent { label } municipality { label } population { inhabitants { value source { name } } } }`,
    4,
  ],
  [
    'neighbourhoods with their facilities',
    () => areas,
    `... on Area { facilities(first: 20) { totalCount nodes { ${facilityFields} } } }`,
    12,
  ],
  [
    'neighbourhoods with their networks',
    () => areas,
    `... on Area { network { measures { density } nodes(first: 5) { name } edges { relations { theme { code } } } } }`,
    4,
  ],
  [
    'facilities with their relations and partners',
    () => facilities,
    `... on Facility { relations(first: 20) { totalCount nodes { consensus from { name } to { name } source { name } } }
      partners(first: 20) { totalCount nodes { name organisation { name } } } }`,
    8,
  ],
  [
    'organisations with their facilities and whom these work with',
    () => organisations,
    `... on Organisation { facilities(first: 20) { nodes { name partners(first: 5) { nodes { name } } } } }`,
    3,
  ],
];

test.each(questions)(
  '%s take as many statements for one as for all',
  async (_what, ids, fragment, expected) => {
    const all = ids();
    expect(all.length).toBeGreaterThan(10);
    expect(await under(all, fragment)).toBe(expected);
    // One in which there is something to find of everything that is asked.
    const counts = await Promise.all(all.slice(0, 12).map((id) => under([id], fragment)));
    expect(Math.max(...counts)).toBe(expected);
  },
);

test('a municipality with all its neighbourhoods, and what each has, takes as many as one district', async () => {
  const below = `neighbourhoods { name population { inhabitants { value } } facilities(first: 10) { nodes { ${facilityFields} } } }`;
  const [whole, part] = [
    await api.ask(`{ municipality(code: "GM9901") { ${below} } }`),
    await api.ask(`{ area(code: "WK990103") { ... on District { ${below} } } }`),
  ];
  expect(whole.errors).toEqual([]);
  expect(whole.statements).toBe(part.statements);
});

test('what is asked in one question of several fields is read once', async () => {
  const once = await api.ask('{ facilities(first: 50) { nodes { organisation { name } } } }');
  const twice = await api.ask(
    '{ facilities(first: 50) { nodes { organisation { name } again: organisation { id kind { code } } } } }',
  );
  expect(twice.statements).toBe(once.statements);
});

test('vocabularies and the schema ask the database nothing', async () => {
  const { errors, statements } = await api.ask(
    '{ facilityKinds { code label group { code } } themes { label(language: EN) } goals { code } contactRoles { code } organisationKinds { code } indicators { code } __schema { types { name } } }',
  );
  expect({ errors, statements }).toEqual({ errors: [], statements: 0 });
});
