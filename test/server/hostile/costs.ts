import { type Attack, family, question } from './attack.ts';

const most = 2 ** 31 - 1;

/** Pages that are larger than anybody reads, or no size at all. */
export const costs: readonly Attack[] = [
  ...family('cost', {
    'the largest page': question(`{ areas(first: ${most}) { nodes { name } } }`),
    'the largest page in a variable': question('query ($f: Int!) { areas(first: $f) { nodes { name } } }', {
      f: most,
    }),
    'the largest page by default': question(
      `query ($f: Int! = ${most}) { areas(first: $f) { nodes { name } } }`,
    ),
    'a default that a variable exceeds': question(
      'query ($f: Int! = 1) { areas(first: $f) { nodes { facilities(first: $f) { nodes { relations(first: $f) { nodes { id } } } } } } }',
      { f: 100 },
    ),
    'a page that is no number': question('query ($f: Int!) { areas(first: $f) { nodes { name } } }', {
      f: '1e9',
    }),
    'a page that is too large a number': question(
      'query ($f: Int!) { areas(first: $f) { nodes { name } } }',
      { f: 1e12 },
    ),
    'a page that is half': question('query ($f: Int!) { areas(first: $f) { nodes { name } } }', { f: 0.5 }),
    'a page that is null': question('query ($f: Int) { areas(first: $f) { nodes { name } } }', { f: null }),
    'a page that is an object': question('query ($f: Int!) { areas(first: $f) { nodes { name } } }', {
      f: { valueOf: 1 },
    }),
    'pages under pages that are negative': question(
      '{ areas(first: -100) { nodes { facilities(first: -100) { nodes { id } } } } }',
    ),
    'a negative page beside a large one': question(
      '{ a: areas(first: -2147483648) { nodes { name } } b: areas(first: 100) { nodes { facilities(first: 100) { nodes { relations(first: 100) { nodes { id } } } } } } }',
    ),
    'pages that overflow': question(
      `query ($f: Int!) { areas(first: $f) { nodes { facilities(first: $f) { nodes { relations(first: $f) { nodes { from { relations(first: $f) { nodes { id } } } } } } } } } }`,
      { f: most },
    ),
    'pages under pages': question(
      '{ areas(first: 100) { nodes { facilities(first: 100) { nodes { relations(first: 100) { nodes { id } } } } } } }',
    ),
    'all facilities of all areas': question(
      '{ areas(first: 100) { nodes { facilities(first: 100) { nodes { partners(first: 100) { nodes { id } } } } } } }',
    ),
    'gaps of all neighbourhoods with their evidence': question(
      '{ municipality(code: "GM9999") { neighbourhoods { gaps(first: 100) { nodes { evidence { statement } } } } } }',
    ),
    'hidden in a fragment': question(
      '{ areas(first: 100) { ...A } } fragment A on AreaConnection { nodes { facilities(first: 100) { ...B } } } fragment B on FacilityConnection { nodes { relations(first: 100) { nodes { id } } } }',
    ),
    'behind a condition that is met': question(
      'query ($no: Boolean!) { areas(first: 100) { nodes { facilities(first: 100) @skip(if: $no) { nodes { relations(first: 100) { nodes { id } } } } } } }',
      { no: false },
    ),
    'ten networks at once': question(
      `{ ${Array.from({ length: 10 }, (_, index) => `n${index}: bestNext(input: { area: "GM9999" }) { __typename }`).join(' ')} }`,
    ),
    'a thousand ids': question('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 1_000 }, (_, index) => `fac_${index}`),
    }),
    'ids in lists': question('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [['a'], ['b']] }),
  }),
];
