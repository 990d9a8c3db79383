import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/**
 * False for what graphql-jit answers otherwise than graphql-js: introspection; conditions on fragments (it keeps
 * them at the field, also where the fragment is used without); an alias `__proto__`, which is lost.
 */
export function isAnsweredAlike(document: DocumentNode): boolean {
  let alike = true;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE) alike = false;
      if (node.kind !== Kind.FIELD) return;
      if (node.name.value.startsWith('__') && node.name.value !== '__typename') alike = false;
      if (node.alias?.value.startsWith('__')) alike = false;
    },
  });
  return alike;
}

/**
 * How many selections graphql-jit would write code for. It writes a copy for every type that an interface may be,
 * and again in each of those: `parent` of an area seven times over is 22,000, six seconds and 400 MB, out of a
 * line of text. Counts no further than `most`.
 */
export function selectionsToCompile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  most: number,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let count = 0;

  function add({ selections }: SelectionSetNode, type: GraphQLObjectType): void {
    for (const selection of selections) {
      if (++count > most) return;
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        const inner = field && getNamedType(field.type);
        if (!selection.selectionSet || !isCompositeType(inner)) continue;
        for (const one of isObjectType(inner) ? [inner] : schema.getPossibleTypes(inner)) {
          add(selection.selectionSet, one);
        }
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && isMet(fragment.typeCondition?.name.value, type)) add(fragment.selectionSet, type);
    }
  }

  const isMet = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const abstract = schema.getType(condition);
    return isAbstractType(abstract) && schema.isSubType(abstract, type);
  };

  const root = schema.getRootType(operation.operation);
  if (root) add(operation.selectionSet, root);
  return Math.min(count, most + 1);
}
