import { GraphQLError } from 'graphql';
import { servingTown, withSources } from './served.ts';

const served = servingTown();
const { ask, aServer } = served;

describe('an error in an answer', () => {
  test.each([
    ['{ sources { name ', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ sources { nam } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ area(code: "XX") { name } }', 400, 'BAD_USER_INPUT'],
    ['{ areas(first: 900) { totalCount } }', 200, 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', 400, 'BAD_REQUEST'],
  ])('of %s is %i %s', async (query, status, code) => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions).toEqual({ code });
  });

  test('of a variable says what was wrong with it', async () => {
    const answer = await ask('query ($c: AreaCode!) { area(code: $c) { name } }', { c: 'XX' });
    expect(answer.json().errors[0]).toMatchObject({
      message: expect.stringContaining('"XX" is not an area code'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('of validation is one of at most five, and one that says there are more', async () => {
    const answer = await ask(`{ sources { ${'abcdefgh'.split('').join(' ')} } }`);
    expect(answer.json().errors).toHaveLength(6);
  });

  test('suggests names while developing, and none in production', async () => {
    const query = '{ source { name } }';
    expect((await ask(query)).body).toContain('Did you mean \\"sources\\"');
    const answer = await ask(query, {}, await aServer({ NODE_ENV: 'production' }));
    expect(answer.json().errors[0].message).toBe('Cannot query field "source" on type "Query".');
    expect(answer.headers['x-statements']).toBeUndefined();
  });

  test.each(['production', 'development'])(
    'that is our fault is a number to the client in %s',
    async (env) => {
      const failing = await withSources(() => {
        throw new Error('select bsn from person in /srv/secret.js');
      });
      const server = await aServer({ NODE_ENV: env }, { schema: failing });
      const answer = await ask('{ sources { name } area(code: "GM9999") { name } }', {}, server);
      const { incident } = answer.json().errors[0].extensions;
      expect(answer.json()).toEqual({
        errors: [
          {
            message: `Something went wrong on our side; incident ${incident}.`,
            locations: [{ line: 1, column: 3 }],
            path: ['sources'],
            extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
          },
        ],
        // The rest of the answer stays.
        data: { sources: null, area: { name: 'Voorstad' } },
        extensions: { cost: { requested: 61, budget: 50_000 } },
      });
      const line = served.logged.find((text) => text.includes(incident)) ?? '';
      expect(JSON.parse(line)).toMatchObject({
        level: 'error',
        err: { message: expect.stringContaining('secret.js') },
      });
    },
  );

  test('of a statement says nothing of the statement, and the next request is served', async () => {
    const failing = await withSources((_, __, { rows }) => rows.selectFrom('nothing' as 'source').execute());
    const server = await aServer({}, { schema: failing });
    for (const _ of [1, 2, 3]) {
      const answer = await ask('{ sources { name } }', {}, server);
      expect(answer.json().errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(answer.body).not.toMatch(/nothing|relation|select/);
    }
    expect((await ask('{ sources { name } }')).json().data.sources).toHaveLength(1);
  });

  test('of a database that is away is 503 with a moment to come back', async () => {
    const failing = await withSources(() => {
      throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
    });
    const answer = await ask('{ sources { name } }', {}, await aServer({}, { schema: failing }));
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body).not.toContain('10.0.0.5');
  });
});

describe('a compiled query over the real schema', () => {
  const area = 'id code edition level name label __typename';
  const questions: [string, string, object][] = [
    [
      'an area of each level',
      `{ a: area(code: "NL00") { ${area} } b: area(code: "bu99990001") { ${area} } }`,
      {},
    ],
    [
      'areas under areas',
      `{ municipality(code: "GM9999") { ${area} districts { ${area} neighbourhoods { ${area} parent { ${area} } } } } }`,
      {},
    ],
    [
      'population, figures and their sources',
      '{ areas { nodes { code population { inhabitants { value status source { name } } children4to12 { value low high method } } } } }',
      {},
    ],
    [
      'a list with a filter and a page',
      'query ($w: AreaFilter, $f: Int!, $o: AreaOrder!) { areas(where: $w, first: $f, orderBy: $o) { nodes { name } totalCount pageInfo { hasNextPage } } }',
      { w: { levels: ['NEIGHBOURHOOD'], within: 'gm9999' }, f: 1, o: 'NAME' },
    ],
    ['nothing there', '{ area(code: "BU00000000") { name } municipality(code: "BU99990001") { name } }', {}],
    ['an error beside an answer', '{ area(code: "GM9999") { name boundary(simplifyMetres: -1) } }', {}],
    ['a refused page', '{ areas(first: 900) { totalCount } area(code: "GM9999") { name } }', {}],
    ['a wrong variable', 'query ($c: AreaCode!) { area(code: $c) { name } }', { c: 'XX' }],
  ];

  test.each(questions)('gives the answer of graphql-js: %s', async (_, query, variables) => {
    const plain = await aServer({}, { compileQueries: false });
    const compiling = await aServer();
    const expected = await ask(query, variables, plain);
    for (const _ of ['met', 'compiled', 'again']) {
      const answer = await ask(query, variables, compiling);
      expect(answer.body).toBe(expected.body);
      expect(answer.statusCode).toBe(expected.statusCode);
      if (!expected.body.includes('"errors"')) {
        expect(answer.headers['x-statements']).toBe(expected.headers['x-statements']);
      }
    }
  });

  test('that fails reads again from the beginning, not what is left of the first time', async () => {
    let asked = 0;
    const failing = await withSources(async (_, __, { rows }) => {
      asked += 1;
      await rows.selectFrom('source').select('id').execute();
      throw new GraphQLError('it is so', { extensions: { code: 'CONFLICT' } });
    });
    const server = await aServer({}, { schema: failing });
    const statements: unknown[] = [];
    for (const _ of ['met', 'compiled']) {
      const answer = await ask('{ sources { name } }', {}, server);
      expect(answer.json().errors[0].extensions).toEqual({ code: 'CONFLICT' });
      statements.push(answer.headers['x-statements']);
    }
    expect(statements).toEqual(['1', '2']);
    expect(asked).toBe(3);
  });
});
