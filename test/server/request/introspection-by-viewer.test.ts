import { ApolloServer } from '@apollo/server';
import { buildSchema } from 'graphql';
import { anonymous, type Viewer, viewerKinds } from '../../../src/access/viewer.ts';
import { introspectionByViewer } from '../../../src/server/request/introspection-by-viewer.ts';

const schema = buildSchema('type Query { a: Int }');
const questions = [
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Query") { name } }',
  '{ ...A } fragment A on Query { b: __schema { queryType { name } } }',
];

/** Kinds of viewers who get an answer to a question. */
async function answered(query: string, isGuarded = true): Promise<string[]> {
  const plugins = isGuarded ? [introspectionByViewer()] : [];
  const server = new ApolloServer<{ viewer: Viewer }>({
    schema,
    introspection: true,
    plugins: plugins as never[],
  });
  const kinds: string[] = [];
  for (const kind of viewerKinds) {
    const contextValue = { viewer: { ...anonymous, kind } };
    const { body } = await server.executeOperation({ query }, { contextValue });
    if (body.kind === 'single' && !body.singleResult.errors) kinds.push(kind);
  }
  await server.stop();
  return kinds;
}

describe('the schema', () => {
  test.each(questions)('is shown to who may see it: %s', async (query) => {
    expect(await answered(query)).toEqual(
      viewerKinds.filter((kind) => kind !== 'IMPORTER' && kind !== 'AUDITOR'),
    );
  });

  test('would be shown to everybody if nobody looked', async () => {
    for (const query of questions) expect(await answered(query, false)).toEqual([...viewerKinds]);
  });

  test('is not what other questions ask, also when they ask for the name of a type', async () => {
    expect(await answered('{ a __typename }')).toEqual([...viewerKinds]);
  });
});
