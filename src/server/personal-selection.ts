import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { PersonalSelection } from '../graphql/context.ts';

/** The one type whose fields are data of persons. */
export const personalType = 'ContactDetails';

/**
 * What an operation selects of the details of persons, and for which purposes; null when nothing. It looks at the
 * whole document, since a fragment too many only means a name too many in the log. The document is valid; with
 * variables that are not, nothing is read anyway.
 */
export function personalSelection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  purposeOfToken: string | null,
): PersonalSelection | null {
  const { fields, withPurpose } = selectedIn(schema, document);
  if (fields.length === 0) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) return null;
  const purposes = withPurpose.map(([field, node]) => getArgumentValues(field, node, coerced).purpose);
  return {
    fields,
    purposes: [...new Set([purposeOfToken, ...purposes])]
      .filter((purpose) => typeof purpose === 'string')
      .sort(),
  };
}

interface Selected {
  readonly fields: readonly string[];
  readonly withPurpose: readonly (readonly [GraphQLField<unknown, unknown>, FieldNode])[];
}

/** A document that comes again is the same object, until it is forgotten. */
const known = new WeakMap<DocumentNode, Selected>();

function selectedIn(schema: GraphQLSchema, document: DocumentNode): Selected {
  const found = known.get(document);
  if (found) return found;
  const fields = new Set<string>();
  const withPurpose: [GraphQLField<unknown, unknown>, FieldNode][] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const field = types.getFieldDef();
        if (!field) return;
        if (types.getParentType()?.name === personalType && !field.name.startsWith('__'))
          fields.add(field.name);
        if (field.args.some(({ name }) => name === 'purpose')) withPurpose.push([field, node]);
      },
    }),
  );
  const selected = { fields: [...fields].sort(), withPurpose };
  known.set(document, selected);
  return selected;
}
