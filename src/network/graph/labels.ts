import { facilityGroups } from '../../facility/term/facility-groups.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { keysOf } from './compact-network.ts';
import type { NetworkGraph, NodeFacts } from './graph.ts';
import { groupOf, kindOf } from './node-kinds.ts';

/** A number for each node, beside the compact form, and what the numbers stand for. */
export interface Labels {
  readonly labels: Int32Array;
  /** The code of each number, in the order of the vocabulary; those without a node too. */
  readonly codes: readonly string[];
}

export const kindLabels = (graph: NetworkGraph): Labels => labelsBy(graph, kindOf, facilityKinds.terms);
export const groupLabels = (graph: NetworkGraph): Labels => labelsBy(graph, groupOf, facilityGroups.terms);

function labelsBy(
  graph: NetworkGraph,
  codeOf: (node: NodeFacts) => string,
  terms: readonly { readonly code: string }[],
): Labels {
  const codes = terms.map(({ code }) => code);
  return {
    codes,
    labels: Int32Array.from(keysOf(graph), (key) => codes.indexOf(codeOf(graph.getNodeAttributes(key)))),
  };
}
