import { twoServers } from './two-servers.ts';

describe('a compiled query that meets an error', () => {
  test.each([
    ['a resolver that throws', '{ broken told }'],
    ['a null where none may be', '{ brokenList told }'],
    ['an error below a list', '{ areas(order: NEIGHBOURHOOD) { code parent { code } } }'],
  ])('gives the errors of graphql-js: %s', async (_, query) => {
    const { ran, contexts, compiling, plain, ask } = twoServers();
    const expected = await ask(plain, query);
    expect(expected).toContain('"errors"');
    await ask(compiling, query);
    expect(await ask(compiling, query)).toBe(expected);
    expect(ran.compiling).toBe(2);
    expect(contexts.at(-1)).toMatchObject({ begun: [undefined], count: 0 });
  });

  test('starts again with new reads and without what the loaders remember', async () => {
    const { contexts, compiling, ask } = twoServers();
    await ask(compiling, '{ broken counted }');
    expect(await ask(compiling, '{ counted broken }')).toContain('"counted":1');
    expect(await ask(compiling, '{ counted broken }')).toContain('"counted":0');
    expect(contexts.at(-1)?.loaders.size).toBe(0);
  });

  test('does not make a database that was too slow be slow twice', async () => {
    const { contexts, compiling, ask } = twoServers();
    await ask(compiling, '{ slow }');
    await ask(compiling, '{ slow }');
    expect(contexts.at(-1)?.begun).toMatchObject([{ code: '57014' }]);
  });
});
