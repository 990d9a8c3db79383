import { globSync, readFileSync } from 'node:fs';
import {
  assertValidSchema,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { GapKind } from '../../../src/assessment/finding/finding-terms.ts';
import { resolvers } from '../../../src/server/schema/resolvers.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';

let schema: GraphQLSchema;
let types: GraphQLNamedType[];

beforeAll(async () => {
  schema = await buildApiSchema();
  types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
});

test('every class that answers fields is in the schema', () => {
  const src = new URL('../../../../src/', import.meta.url);
  const classes = globSync('**/*.graphql.ts', { cwd: src }).flatMap((path) =>
    [...readFileSync(new URL(path, src), 'utf8').matchAll(/^@Resolver\(.*\)\s*export class (\w+)/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(resolvers.map(({ name }) => name).sort()).toEqual(classes.sort());
});

test('the schema is valid', () => {
  expect(() => assertValidSchema(schema)).not.toThrow();
});

test('every type, field, argument and value says what it is', () => {
  const silent: string[] = [];
  const hear = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) silent.push(name);
  };
  for (const type of types) {
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    if (!isRoot) hear(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) hear(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) hear(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      hear(`${type.name}.${field.name}`, field);
      for (const arg of field.args) hear(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(silent).toEqual([]);
});

describe('the type of a value', () => {
  const typeOf = (abstract: string, value: unknown) => {
    const type = schema.getType(abstract);
    return isAbstractType(type) ? type.resolveType?.(value, {}, {} as never, type) : null;
  };

  test.each([
    ['COUNTRY', 'Country'],
    ['MUNICIPALITY', 'Municipality'],
    ['DISTRICT', 'District'],
    ['NEIGHBOURHOOD', 'Neighbourhood'],
  ])('an area of level %s is a %s', (level, name) => {
    expect(typeOf('Area', { level })).toBe(name);
  });

  test.each(Object.keys(GapKind))('a gap of kind %s has one of its own', (kind) => {
    const name = typeOf('Gap', { kind });
    expect(schema.getPossibleTypes(schema.getType('Gap') as GraphQLInterfaceType)).toContain(
      schema.getType(String(name)),
    );
  });

  test('is told at once, and never by an error: a compiled query would hang', () => {
    const traps = new Proxy(
      {},
      {
        get: () => {
          throw new Error('not here');
        },
      },
    );
    const abstract = types.filter(isAbstractType).map(({ name }) => name);
    expect(abstract).toContain('Area');
    for (const name of abstract) {
      for (const value of [null, undefined, {}, [], 'text', 7, Object.create(null), traps]) {
        expect(typeOf(name, value)).toBeUndefined();
      }
    }
  });
});

test('no two fields share the name under which graphql-jit keeps what answers them', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const type of types.filter(isObjectType)) {
    for (const field of Object.keys(type.getFields())) {
      const name = `${type.name}${field}`;
      const owner = owners.get(name);
      if (owner) shared.push(`${owner} and ${type.name}.${field}`);
      owners.set(name, `${type.name}.${field}`);
    }
  }
  expect(shared).toEqual([]);
});
