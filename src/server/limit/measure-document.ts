import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { DocumentLimits } from './request-limits.ts';

/**
 * What a document comes to in the terms of its limits: the largest of each over its operations, with every fragment
 * counted where it is spread. A fragment is measured once, however often it is spread: one that spreads another ten
 * times, and so on, costs no more than its text. Asks for no schema, and not for a document that is valid.
 */
export function measureDocument({ definitions }: DocumentNode): DocumentLimits {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const measure = measureWith(new Map(fragments.map((one) => [one.name.value, one])));
  const { typeLists, ...most } = definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((one) => merged(measure(one.selectionSet), { ...nothing, directives: directivesOfHead(one) }, add))
    .reduce((one, other) => merged(one, other, Math.max), nothing);
  return { ...most, fragments: fragments.length };
}

/** Of some selections. Which of them are introspection is known from above, so they are measured as both. */
type Part = Omit<DocumentLimits, 'fragments'> & { readonly typeLists: number };

const nothing: Part = {
  depth: 0,
  introspectionDepth: 0,
  introspectionLists: 0,
  schemas: 0,
  aliases: 0,
  fields: 0,
  rootFields: 0,
  directives: 0,
  typeLists: 0,
};

/** Of these the deepest branch counts, of the others all branches together. */
const depths = new Set<string>(['depth', 'introspectionDepth', 'introspectionLists', 'typeLists']);

function measureWith(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Part>();

  function ofFragment(name: string): Part {
    const found = known.get(name);
    if (found) return found;
    // One that spreads itself is no valid document; here it ends.
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const part = fragment
      ? merged(ofSelections(fragment.selectionSet), { ...nothing, directives: directivesOf(fragment) }, add)
      : nothing;
    known.set(name, part);
    return part;
  }

  const ofSelections = ({ selections }: SelectionSetNode): Part =>
    selections.map(ofSelection).reduce((one, other) => merged(one, other, add), nothing);

  function ofSelection(selection: SelectionNode): Part {
    const part =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? ofFragment(selection.name.value)
        : selection.selectionSet
          ? ofSelections(selection.selectionSet)
          : nothing;
    const whole = selection.kind === Kind.FIELD ? ofField(selection, part) : part;
    return { ...whole, directives: whole.directives + directivesOf(selection) };
  }

  return ofSelections;
}

function ofField({ name: { value: name }, alias }: FieldNode, inner: Part): Part {
  const counted = {
    ...inner,
    aliases: inner.aliases + (alias ? 1 : 0),
    fields: inner.fields + 1,
    rootFields: 1,
  };
  if (name !== '__schema' && name !== '__type') {
    return {
      ...counted,
      depth: inner.depth + 1,
      typeLists: inner.typeLists + (listsOfAType.has(name) ? 1 : 0),
    };
  }
  return {
    ...counted,
    depth: 1,
    introspectionDepth: inner.depth + 1,
    typeLists: 0,
    introspectionLists: inner.typeLists,
    schemas: inner.schemas + (name === '__schema' ? 1 : 0),
  };
}

const listsOfAType = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues']);

const add = (one: number, other: number) => one + other;

function merged(one: Part, other: Part, together: (one: number, other: number) => number): Part {
  const names = Object.keys(nothing) as (keyof Part)[];
  return Object.fromEntries(
    names.map((name) => [name, (depths.has(name) ? Math.max : together)(one[name], other[name])]),
  ) as unknown as Part;
}

/** Of the operation itself and of what it says of its variables. */
const directivesOfHead = (operation: OperationDefinitionNode): number =>
  [operation, ...(operation.variableDefinitions ?? [])].map(directivesOf).reduce(add, 0);

const directivesOf = ({ directives }: { readonly directives?: readonly unknown[] }): number =>
  directives?.length ?? 0;
