import { twoServers } from './two-servers.ts';

describe('a compiled query', () => {
  interface Question {
    readonly what: string;
    readonly query: string;
    readonly variables?: object;
    readonly operationName?: string;
  }
  const questions: readonly Question[] = [
    { what: 'plain fields', query: '{ area(code: "WK1") { code level __typename } }' },
    {
      what: 'aliases and the same field twice',
      query: '{ a: area(code: "WK1") { code c: code code } b: told }',
    },
    {
      what: 'a list under a list',
      query: '{ area(code: "WK1") { inside { code parent { code } inside { code } } } }',
    },
    {
      what: 'fragments on an interface',
      query: `{ areas { ...A ... on Neighbourhood { homes } } }
        fragment A on Area { code parent { ...B } } fragment B on District { level }`,
    },
    {
      what: 'a list of promises that are kept one after the other',
      query: '{ inTurn { code parent { code } } }',
    },
    {
      what: 'what is not there',
      query: '{ area(code: "XX") { code } areas(where: { codes: ["XX"] }) { code } }',
    },
    {
      what: 'variables',
      query: 'query ($c: String!, $f: Int) { area(code: $c) { inside(first: $f) { code } } }',
      variables: { c: 'WK1', f: 1 },
    },
    { what: 'an omitted variable', query: 'query ($f: Int, $t: String) { told(text: $t, n: $f) }' },
    {
      what: 'a variable that is null',
      query: 'query ($t: String, $n: Int) { told(text: $t, n: $n) }',
      variables: { t: null, n: null },
    },
    { what: 'a default of a variable', query: 'query ($t: String = "here") { told(text: $t) }' },
    {
      what: 'an input object as a variable',
      query: 'query ($w: Where) { areas(where: $w) { code } }',
      variables: { w: { codes: 'BU1', near: { x: 1 } } },
    },
    {
      what: 'variables inside an input literal',
      query: 'query ($l: Level!, $x: Float!) { areas(where: { level: $l, near: { x: $x } }) { code level } }',
      variables: { l: 'NEIGHBOURHOOD', x: 2 },
    },
    {
      what: 'one operation of several',
      query: 'query A { told } query B { a: told(text: "b") }',
      operationName: 'B',
    },
    {
      what: 'an object with nothing of its own',
      query: '{ areas { ... on Neighbourhood { homes } } }',
    },
  ];

  test.each(questions)('answers $what as graphql-js does', async ({ query, variables, operationName }) => {
    const { ran, compiling, plain, ask } = twoServers();
    const expected = await ask(plain, query, variables, operationName);
    const met = await ask(compiling, query, variables, operationName);
    const compiled = await ask(compiling, query, variables, operationName);
    expect([met, compiled]).toEqual([expected, expected]);
    expect(expected).not.toContain('"errors"');
    expect(ran).toEqual({ plain: 1, compiling: 1 });
  });

  test('gives way to graphql-js for what the two do otherwise', async () => {
    const queries = [
      '{ __schema { queryType { name } } }',
      '{ area(code: "WK1") { ...C @include(if: false) ...C } } fragment C on Area { code }',
      '{ area(code: "WK1") { code @skip(if: true) level } }',
      '{ __proto__: told area(code: "WK1") { __proto__: code } }',
    ];
    for (const query of queries) {
      const { ran, compiling, plain, ask } = twoServers();
      const expected = await ask(plain, query);
      for (const answered of [await ask(compiling, query), await ask(compiling, query)]) {
        expect(answered).toBe(expected);
      }
      expect(ran.compiling).toBe(2);
    }
  });

  test('gives way to graphql-js where compiling would cost more than it brings', async () => {
    const { ran, compiling, plain, ask } = twoServers();
    const nested = (depth: number): string => (depth ? `parent { ${nested(depth - 1)} }` : 'code');
    for (const [depth, executed] of [
      [2, 1],
      [12, 2],
    ] as const) {
      ran.compiling = 0;
      const query = `{ area(code: "BU1") { ${nested(depth)} } }`;
      const expected = await ask(plain, query);
      expect([await ask(compiling, query), await ask(compiling, query)]).toEqual([expected, expected]);
      expect(ran.compiling).toBe(executed);
    }
  });

  test('leaves wrong variables to graphql-js', async () => {
    const { ran, compiling, plain, ask } = twoServers();
    const query = 'query ($c: String!) { area(code: $c) { code } }';
    const expected = await ask(plain, query, { c: 5 });
    await ask(compiling, query, { c: 'WK1' });
    expect(await ask(compiling, query, { c: 'WK1' })).toContain('WK1');
    expect(await ask(compiling, query, { c: 5 })).toBe(expected);
    expect(await ask(compiling, query, {})).toContain('was not provided');
    expect(ran.compiling).toBe(3);
  });

  test('keeps the operations of one document apart', async () => {
    const { compiling, ask } = twoServers();
    const query = 'query A { area(code: "WK1") { ...C } } query B { b: told } fragment C on Area { code }';
    for (const _ of [1, 2, 3]) {
      expect(await ask(compiling, query, {}, 'A')).toContain('WK1');
      expect(await ask(compiling, query, {}, 'B')).toContain('"b"');
    }
  });
});
