import { namedValues } from './named-values.ts';
import type { NetworkDocument } from './network-document.ts';

/** JSON Graph Format, version 2 (jsongraphformat.info): one graph, its nodes by their ids. */
export function writeJsonGraph(document: NetworkDocument): string {
  const { title, asOf, parameters, nodeColumns, edgeColumns } = document;
  const nodes = document.nodes.map(({ id, label, x, y, values }) => [
    id,
    { label, metadata: { ...namedValues(nodeColumns, values), x, y } },
  ]);
  const edges = document.edges.map(({ id, source, target, validFrom, validUntil, values }) => ({
    id,
    source,
    target,
    directed: false,
    metadata: {
      ...namedValues(edgeColumns, values),
      ...(validFrom !== null && { validFrom }),
      ...(validUntil !== null && { validUntil }),
    },
  }));
  const metadata = { asOf, parameters };
  const graph = { label: title, directed: false, metadata, nodes: Object.fromEntries(nodes), edges };
  return `${JSON.stringify({ graph })}\n`;
}
