import { enumOf } from '../database/enum-of.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

/** By what nodes are listed, the highest first. */
export const NodeOrder = enumOf(
  'DEGREE',
  'STRENGTH',
  'BETWEENNESS',
  'HUB',
  'KIND_PAIRS_ONLY_THROUGH',
  'NAME',
);
export type NodeOrder = keyof typeof NodeOrder;

/**
 * The nodes by what is asked, the highest first and those without a value last; of equals in the order they came in,
 * which is that of degree, name and id.
 */
export async function nodesBy<Node extends { readonly at: number; readonly name: string }>(
  order: NodeOrder,
  analysis: NetworkAnalysis,
  nodes: readonly Node[],
  seesClaims: boolean,
): Promise<readonly Node[]> {
  if (order === 'NAME') return [...nodes].sort((one, other) => names.compare(one.name, other.name));
  const measure = await values[order](analysis, seesClaims);
  const rank = (node: Node) => {
    const value = measure(node.at);
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  return [...nodes].sort((one, other) => rank(other) - rank(one) || 0);
}

type Value = (at: number) => number;

const values: Readonly<
  Record<
    Exclude<NodeOrder, 'NAME'>,
    (analysis: NetworkAnalysis, seesClaims: boolean) => Value | Promise<Value>
  >
> = {
  DEGREE: (analysis) => (at) => analysis.degrees()[at] ?? Number.NaN,
  STRENGTH: (analysis) => (at) => analysis.strengths()[at] ?? Number.NaN,
  async BETWEENNESS(analysis) {
    const { betweenness } = await analysis.paths(null);
    return (at) => betweenness[at] ?? Number.NaN;
  },
  async HUB(analysis, seesClaims) {
    const hubs = await analysis.hubs(seesClaims);
    return (at) => (typeof hubs === 'string' ? Number.NaN : (hubs[at]?.index ?? Number.NaN));
  },
  KIND_PAIRS_ONLY_THROUGH: (analysis) => (at) => analysis.kindPairs()[at] ?? Number.NaN,
};

const names = new Intl.Collator('nl');
