import { type Attack, family, question, times } from './attack.ts';

const inside = (fields: string) => `{ area(code: "GM9999") { ${fields} } }`;
const nested = (count: number, field: string, leaf: string) =>
  `${`${field} { `.repeat(count)}${leaf}${' }'.repeat(count)}`;
const fragments = (levels: number, spreads: number) =>
  `${inside('...F0')} ${times(levels, (level) => `fragment F${level} on Area { ${times(spreads, () => (level === levels - 1 ? 'name' : `...F${level + 1}`))} }`)}`;
const each = (counts: readonly number[], name: string, query: (count: number) => string) =>
  Object.fromEntries(counts.map((count) => [`${count} ${name}`, question(query(count))]));

/** Valid questions that ask too much: without limits each of them would be answered. */
export const bombs: readonly Attack[] = [
  ...family(
    'depth',
    each([13, 20, 60], 'levels', (count) => inside(nested(count - 2, 'parent', 'name'))),
  ),
  ...family(
    'depth',
    each([13, 40], 'levels in parts', (count) =>
      inside(
        nested(count - 2, '... on Area { parent', 'name').replace(
          /name.*/s,
          `name${' }'.repeat(2 * (count - 2))}`,
        ),
      ),
    ),
  ),
  ...family(
    'aliases',
    each([21, 50, 200], 'aliases', (count) => inside(times(count, (index) => `a${index}: name`))),
  ),
  ...family(
    'aliases',
    each(
      [21, 99],
      'questions under other names',
      (count) => `{ ${times(count, (index) => `a${index}: __typename`)} }`,
    ),
  ),
  ...family(
    'fields',
    each([301, 400], 'fields', (count) => inside(times(count, () => 'name'))),
  ),
  ...family(
    'root fields',
    each([11, 300], 'questions', (count) => `{ ${times(count, () => '__typename')} }`),
  ),
  ...family(
    'directives',
    each([11, 100], 'directives', (count) => inside(times(count, () => 'name @include(if: true)'))),
  ),
  ...family(
    'fragments',
    each(
      [31, 90],
      'fragments',
      (count) =>
        `${inside(times(count, (index) => `...F${index}`))} ${times(count, (index) => `fragment F${index} on Area { name }`)}`,
    ),
  ),
  ...family('fragments that spread', {
    '10 to the power of 3': question(fragments(3, 10)),
    '2 to the power of 12': question(fragments(12, 2)),
  }),
  ...family(
    'tokens',
    each(
      [1_100, 20_000],
      'values',
      (count) => `{ areas(where: { levels: [${times(count, () => 'COUNTRY')}] }) { totalCount } }`,
    ),
  ),
  ...family('introspection', {
    'types of fields of types': question(
      `{ __schema { types { ${nested(2, 'fields { type', 'name')} } } } } }`,
    ),
    'the schema twice': question('{ a: __schema { types { name } } b: __schema { types { name } } }'),
    'a long chain of types': question(`{ __schema { types { ${nested(30, 'ofType', 'name')} } } }`),
  }),
];

/** As large, but no valid questions. */
export const malformed: readonly Attack[] = [
  ...family('fragments that spread', {
    '10 to the power of 28': question(fragments(28, 10)),
    itself: question(`${inside('...A')} fragment A on Area { ...A }`),
    'each other': question(
      `${inside('...A')} fragment A on Area { parent { ...B } } fragment B on Area { parent { ...A } }`,
    ),
    nobody: question(`${inside('name')} fragment A on Area { name }`),
  }),
  ...family('nesting', {
    'lists in lists': question(`{ nodes(ids: ${'['.repeat(450)}"a"${']'.repeat(450)}) { id } }`),
    'objects in objects': question(
      `{ areas(where: ${'{ within: '.repeat(200)}1${' }'.repeat(200)}) { totalCount } }`,
    ),
    'brackets that never close': question('{'.repeat(990)),
    'lists that never close': question(`{ nodes(ids: ${'['.repeat(90_000)}`),
    'types of lists of lists': question(`query ($a: ${'['.repeat(400)}Int${']'.repeat(400)}) { __typename }`),
    'conditions in conditions': question(inside(`${'... on Area { '.repeat(300)}name${' }'.repeat(300)}`)),
  }),
  ...family('directives', {
    'one that is not there': question('{ __typename @nothing }'),
    defer: question('{ ... @defer { __typename } }'),
    stream: question('{ areas { nodes @stream { name } } }'),
    'the same a hundred times': question(`{ __typename ${'@skip(if: false) '.repeat(100)} }`),
    'on a question, with a definition': question('query @specifiedBy(url: "x") { __typename }'),
  }),
  ...family('documents', {
    'a thousand questions': question(times(240, (index) => `query Q${index} { __typename }`)),
    'two of one name': question('query A { __typename } query A { __typename }'),
    'a subscription': question('subscription { changes { id } }'),
    'a type of its own': question('type Query { secret: String } { __typename }'),
    'an extension of the schema': question('extend type Query { secret: String }'),
    nothing: question(''),
    'only a comment': question(`#${'x'.repeat(90_000)}`),
    'a name of 90,000 letters': question(`{ ${'x'.repeat(90_000)} }`),
    'a text that never ends': question('{ area(code: "'),
    'a block that never ends': question(`{ area(code: """${'x'.repeat(50_000)}`),
    'a number of 50,000 digits': question(`{ areas(first: ${'9'.repeat(50_000)}) { totalCount } }`),
    'characters of no language': question('{ area(code: \u0007\u0008) { name } }'),
    'a byte order mark in the middle': question('{ area\ufeff\u200b { name } }'),
  }),
  ...family('introspection', {
    'of a type, three lists deep': question(
      `{ __type(name: "Query") { ${nested(3, 'fields { type', 'name')} } } } } }`,
    ),
    'under a fragment': question(
      '{ ...A } fragment A on Query { __schema { types { ...T } } } fragment T on __Type { fields { type { fields { type { name } } } } }',
    ),
    'of names that resemble': question('{ __schemas { types { name } } }'),
  }),
];
