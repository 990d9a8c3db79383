import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/**
 * What is seen in a document, or in one operation of it, looked at once: one that comes again is the same object, until it
 * is forgotten. What else `look` is given must be the same each time, such as the schema of the service.
 */
export function memoByDocument<
  Node extends DocumentNode | OperationDefinitionNode,
  More extends readonly unknown[],
  Found extends NonNullable<unknown>,
>(look: (node: Node, ...more: More) => Found): (node: Node, ...more: More) => Found {
  const known = new WeakMap<Node, Found>();
  return (node, ...more) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const found = look(node, ...more);
    known.set(node, found);
    return found;
  };
}
