import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { amount, counted, type Estimate, nothing, one, sum } from './estimate.ts';
import { argumentOf, conditionally } from './given-values.ts';
import { handful, listSizes, workedOutFrom } from './list-sizes.ts';

/**
 * What an operation costs: how many objects its answer could hold. A page is as long as it was asked to be, a list that
 * is given whole as long as `list-sizes.ts` says; of the types an interface may be, the dearest counts. Worked out
 * once for each document; what is left for each request is a sum. Never negative, and never more than can be counted.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Estimate {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return () => 0;

  /** `page`: how many objects the list of a connection holds. */
  function ofSelections(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    page: Estimate,
  ): Estimate {
    const always: Estimate[] = [];
    const apart: { type: GraphQLCompositeType; cost: Estimate }[] = [];
    for (const selection of selections) {
      const spread = typeAndSelections(selection, type);
      if (selection.kind === Kind.FIELD)
        always.push(conditionally(selection, ofField(selection, type, page)));
      else if (spread) {
        const cost = conditionally(selection, ofSelections(spread.selectionSet, spread.type, page));
        if (isAlways(spread.type, type)) always.push(cost);
        else apart.push({ type: spread.type, cost });
      }
    }
    if (apart.length === 0) return sum(always);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const each = types.map((one) =>
      sum(apart.filter((part) => isAlways(part.type, one)).map(({ cost }) => cost)),
    );
    const common = sum(always);
    return (variables) => counted(common(variables) + Math.max(0, ...each.map((cost) => cost(variables))));
  }

  function typeAndSelections(selection: SelectionNode, type: GraphQLCompositeType) {
    if (selection.kind === Kind.FIELD) return null;
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
    return fragment && isCompositeType(condition)
      ? { selectionSet: fragment.selectionSet, type: condition }
      : null;
  }

  const isAlways = (condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean =>
    condition === type ||
    (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type));

  function ofField(node: FieldNode, type: GraphQLCompositeType, page: Estimate): Estimate {
    const name = node.name.value;
    const work = worked(type, name);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const inner = field && getNamedType(field.type);
    if (!field || !isCompositeType(inner) || !node.selectionSet) return () => work;
    const isPages = inner.name.endsWith('Connection');
    const first = argumentOf(node, field, 'first');
    const under = ofSelections(
      node.selectionSet,
      inner,
      isPages ? (variables) => amount(first(variables)) : nothing,
    );
    const isList = isListType(getNullableType(field.type));
    const many = isList ? lengthOf(node, field, type, page) : one;
    return (variables) => counted(work + counted(many(variables)) * counted(1 + under(variables)));
  }

  function lengthOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    type: GraphQLCompositeType,
    page: Estimate,
  ): Estimate {
    if (type.name.endsWith('Connection') && (field.name === 'nodes' || field.name === 'edges')) return page;
    const size = named(listSizes, type, field.name) ?? handful;
    if (typeof size === 'number') {
      const first = argumentOf(node, field, 'first');
      return (variables) => amount(first(variables) ?? size);
    }
    const given = argumentOf(node, field, size.argument);
    return (variables) => {
      const value = given(variables);
      return Array.isArray(value) ? value.length : size.otherwise;
    };
  }

  return ofSelections(operation.selectionSet, root, nothing);
}

/** Sizes of a type hold for a type that implements it. */
function named<Size>(
  sizes: Readonly<Record<string, Size>>,
  type: GraphQLCompositeType,
  field: string,
): Size | undefined {
  const types = isObjectType(type) || isInterfaceType(type) ? [type, ...type.getInterfaces()] : [type];
  return types.map(({ name }) => sizes[`${name}.${field}`]).find((size) => size !== undefined);
}

const worked = (type: GraphQLCompositeType, field: string): number => named(workedOutFrom, type, field) ?? 0;
