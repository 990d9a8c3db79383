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
import type { PersonalSelection } from '../../graphql/context.ts';
import { memoByDocument } from './memo-by-document.ts';

/** The one type whose fields are data of persons. */
export const personalType = 'ContactDetails';

/** Fields that look whether there is somebody to see, without telling who; they name nothing in the log. */
const asksAboutPersons: ReadonlySet<string> = new Set([
  'Contact.viewerCanSeeDetails',
  'Contact.hiddenBecause',
]);

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
  const { fields, isAboutPersons, withPurpose } = selectedIn(document, schema);
  if (!isAboutPersons) return null;
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
  readonly isAboutPersons: boolean;
  readonly withPurpose: readonly (readonly [GraphQLField<unknown, unknown>, FieldNode])[];
}

const selectedIn = memoByDocument((document: DocumentNode, schema: GraphQLSchema): Selected => {
  const fields = new Set<string>();
  let isAboutPersons = false;
  const withPurpose: [GraphQLField<unknown, unknown>, FieldNode][] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const field = types.getFieldDef();
        if (!field) return;
        const type = types.getParentType()?.name;
        if (type === personalType && !field.name.startsWith('__')) fields.add(field.name);
        isAboutPersons ||= fields.size > 0 || asksAboutPersons.has(`${type}.${field.name}`);
        if (field.args.some(({ name }) => name === 'purpose')) withPurpose.push([field, node]);
      },
    }),
  );
  return { fields: [...fields].sort(), isAboutPersons, withPurpose };
});
