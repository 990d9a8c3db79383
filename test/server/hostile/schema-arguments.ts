import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Where a text goes into a question: a question whose variable `$v` stands there, and the type of that variable. */
export interface TextArgument {
  readonly name: string;
  readonly query: string;
  readonly type: string;
}

const texts = new Set(['String', 'ID', 'AreaCode', 'Date', 'URL', 'NormFileText']);

/** Every argument of every question and change of the schema that takes a text, also those in objects. */
export const textArguments = (schema: GraphQLSchema): TextArgument[] => [
  ...textArgumentsOf('query', schema.getQueryType()),
  ...textArgumentsOf('mutation', schema.getMutationType()),
];

function textArgumentsOf(operation: string, type?: GraphQLObjectType | null): TextArgument[] {
  return Object.values(type?.getFields() ?? {}).flatMap((field) =>
    field.args.flatMap((argument) =>
      placesIn(argument.type, 0).map(({ path, value, type }) => {
        const others = field.args.filter((one) => one !== argument && isRequiredArgument(one));
        const given = [
          `${argument.name}: ${value}`,
          ...others.map((one) => `${one.name}: ${some(one.type)}`),
        ];
        const query = `${operation} ($v: ${type}!) { ${field.name}(${given.join(' ')}) ${selection(getNamedType(field.type))} }`;
        return { name: [field.name, argument.name, ...path].join('.'), query, type };
      }),
    ),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly value: string;
  readonly type: string;
}

function placesIn(type: GraphQLInputType, depth: number): Place[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return placesIn(nullable.ofType, depth).map((place) => ({ ...place, value: `[${place.value}]` }));
  }
  if (!isInputObjectType(nullable)) {
    return texts.has(nullable.name) ? [{ path: [], value: '$v', type: nullable.name }] : [];
  }
  if (depth > 2) return [];
  const fields = Object.values(nullable.getFields());
  return fields.flatMap((field) =>
    placesIn(field.type, depth + 1).map(({ path, value, type: named }) => {
      const others = fields.filter((one) => one !== field && isRequiredInputField(one));
      const given = [`${field.name}: ${value}`, ...others.map((one) => `${one.name}: ${some(one.type)}`)];
      return { path: [field.name, ...path], value: `{ ${given.join(' ')} }`, type: named };
    }),
  );
}

const values: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  AreaCode: '"GM9999"',
  Date: '"2024-01-01"',
  DateTime: '"2024-01-01T00:00:00Z"',
};

/** Something that may stand there. */
function some(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${some(nullable.ofType)}]`;
  if (isEnumType(nullable)) return String(nullable.getValues()[0]?.name);
  if (!isInputObjectType(nullable)) return values[nullable.name] ?? '"x"';
  const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
  return `{ ${required.map((field) => `${field.name}: ${some(field.type)}`).join(' ')} }`;
}

function selection(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  return type.name.endsWith('Connection') ? '{ totalCount nodes { __typename } }' : '{ __typename }';
}

/** Questions that give a page, with what else they must be asked with. */
export function pages(schema: GraphQLSchema): { readonly name: string; readonly given: string }[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const others = (args: readonly GraphQLArgument[]) =>
    args.filter(isRequiredArgument).map((one) => `${one.name}: ${one.name === 'first' ? 1 : some(one.type)}`);
  return fields
    .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
    .map(({ name, args }) => ({ name, given: others(args).join(' ') }));
}
