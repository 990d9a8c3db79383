import 'reflect-metadata';
import { type GraphQLSchema, isAbstractType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { GapKind } from '../../assessment/finding/finding-terms.ts';
import { AccessGap } from '../../gap/access-gap.graphql.ts';
import { AnchoringGap } from '../../gap/anchoring-gap.graphql.ts';
import { ContactGap } from '../../gap/contact-gap.graphql.ts';
import { DistanceGap } from '../../gap/distance-gap.graphql.ts';
import { FragilityGap } from '../../gap/fragility-gap.graphql.ts';
import { GoalGap } from '../../gap/goal-gap.graphql.ts';
import { ProvisionGap } from '../../gap/provision-gap.graphql.ts';
import { RelationGap } from '../../gap/relation-gap.graphql.ts';
import { SignalRouteGap } from '../../gap/signal-route-gap.graphql.ts';
import { StaleDataGap } from '../../gap/stale-data-gap.graphql.ts';
import { resolvers } from './resolvers.ts';

/** The object type of a value of an interface or union; a type not named here carries `__typename` in its values. */
const typeOfValue: Readonly<Record<string, (value: Plain) => unknown>> = {
  Area: (area) => areaTypes[String(area.level)],
  Gap: (gap) => gapTypes[String(gap.kind)]?.name,
};

const areaTypes: Readonly<Record<string, string>> = {
  COUNTRY: 'Country',
  MUNICIPALITY: 'Municipality',
  DISTRICT: 'District',
  NEIGHBOURHOOD: 'Neighbourhood',
};

const gapTypes: Readonly<Record<string, { readonly name: string }>> = {
  PROVISION: ProvisionGap,
  DISTANCE: DistanceGap,
  ACCESS: AccessGap,
  RELATION: RelationGap,
  SIGNAL_ROUTE: SignalRouteGap,
  GOAL: GoalGap,
  FRAGILITY: FragilityGap,
  CONTACT: ContactGap,
  STALE_DATA: StaleDataGap,
  ANCHORING: AnchoringGap,
} satisfies Record<GapKind, unknown>;

type Plain = Readonly<Record<string, unknown>>;

/**
 * The schema that is served. Arguments are checked where they are used, so type-graphql validates nothing; nor does it
 * ask the schema for all it has, which takes as long as making it: a test says that it is valid.
 */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: [...resolvers], validate: false, skipCheck: true });
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
