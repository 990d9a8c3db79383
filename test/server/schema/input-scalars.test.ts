import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';

/** What may be asked with: texts, numbers, days and codes that are each checked, and nothing that can be any object. */
const closed = ['AreaCode', 'Boolean', 'Date', 'DateTime', 'Float', 'ID', 'Int', 'NormFileText', 'String'];

/** Names of the scalars in any argument, however deep. */
function scalarsAskedWith(schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const look = (type: GraphQLInputType) => {
    const named = getNamedType(type);
    if (isScalarType(named)) found.add(named.name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) for (const { type: of } of Object.values(type.getFields())) look(of);
    if (isObjectType(type) || isInterfaceType(type))
      for (const { args } of Object.values(type.getFields())) for (const { type: of } of args) look(of);
  }
  return [...found].sort();
}

test('no argument takes any object: a filter cannot be made to say what nobody foresaw', async () => {
  expect(scalarsAskedWith(await buildApiSchema())).toEqual(closed);
});

test('one that does would be found, also inside a filter', () => {
  const schema = buildSchema(
    'scalar JSON type Query { areas(where: Filter): ID } input Filter { all: [Filter!] raw: [JSON!] }',
  );
  expect(scalarsAskedWith(schema)).toContain('JSON');
});
