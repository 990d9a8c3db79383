import 'reflect-metadata';
import { type GraphQLSchema, isAbstractType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { resolvers } from './resolvers.ts';

/** The object type of a value of an interface or union; a type not named here carries `__typename` in its values. */
const typeOfValue: Readonly<Record<string, (value: Plain) => unknown>> = {
  Area: (area) => areaTypes[String(area.level)],
  Gap: (gap) => gapTypes[String(gap.kind)],
};

const areaTypes: Readonly<Record<string, string>> = {
  COUNTRY: 'Country',
  MUNICIPALITY: 'Municipality',
  DISTRICT: 'District',
  NEIGHBOURHOOD: 'Neighbourhood',
};

const gapTypes: Readonly<Record<string, string>> = {
  PROVISION: 'ProvisionGap',
  DISTANCE: 'DistanceGap',
  RELATION: 'RelationGap',
};

type Plain = Readonly<Record<string, unknown>>;

/** The schema that is served. Arguments are checked where they are used, so type-graphql validates nothing. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [...resolvers], validate: false });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    // type-graphql makes this an async function; a compiled query calls it bare, and would hang if it threw.
    type.resolveType = (value) => findTypeName(type.name, value);
  }
  return schema;
}

function findTypeName(abstractType: string, value: unknown): string | undefined {
  try {
    const { [abstractType]: typeOf = ({ __typename }: Plain) => __typename } = typeOfValue;
    const name = typeOf(value as Plain);
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The schema as text, sorted by name, so that a change shows up as the lines that changed. */
export const schemaText = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
