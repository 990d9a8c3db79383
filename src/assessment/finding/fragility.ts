import { enumOf } from '../../database/enum-of.ts';
import { compactOf, keysOf } from '../../network/graph/compact-network.ts';
import type { NetworkGraph } from '../../network/graph/graph.ts';
import { partsOf } from '../../network/graph/parts.ts';
import { cutPointsOf } from '../../network/measure/cut-points.ts';

/** What makes a network hang on a facility, or a facility on nobody. */
export const Fragility = enumOf('CUT_POINT', 'SOLE_HUB', 'ISOLATION');
export type Fragility = keyof typeof Fragility;

/** What becomes of those in the scope of a network without one of them; partners outside only tie them together. */
export interface Loss {
  /** Keys of those that lose touch with the largest part that is left. */
  readonly cutOff: readonly string[];
  readonly pairs: number;
  readonly pairsOnlyThrough: number;
}

/**
 * By key of each cut point: as `without.ts`, of all at once and counting those in the scope alone. Of s_1, s_2, ... in
 * the parts that are left and N in all, (N^2 - s_1^2 - s_2^2 - ...) / 2 of the N (N - 1) / 2 pairs hung together
 * through it; the largest part stays, of equal ones the one with the smallest key.
 */
export function lossesOf(graph: NetworkGraph): ReadonlyMap<string, Loss> {
  const [network, keys] = [compactOf(graph), keysOf(graph)];
  const isInside = keys.map((key) => !graph.getNodeAttribute(key, 'isOutside'));
  const { isCutPoint } = cutPointsOf(network);
  const losses = new Map<string, Loss>();
  for (const [node, key] of keys.entries()) {
    if (!isCutPoint[node] || !isInside[node]) continue;
    const held = new Set(network.neighbours.slice(network.offsets[node], network.offsets[node + 1]));
    const parts = partsOf(network, node)
      .filter((part) => part.some((one) => held.has(one)))
      .map((part) => part.filter((one) => isInside[one]))
      .filter((part) => part.length > 0)
      .sort((one, other) => other.length - one.length || one[0]! - other[0]!);
    const others = parts.flat().length;
    const squares = parts.reduce((sum, { length }) => sum + length ** 2, 0);
    losses.set(key, {
      cutOff: parts.slice(1).flatMap((part) => part.map((one) => keys[one]!)),
      pairs: (others * (others - 1)) / 2,
      pairsOnlyThrough: (others ** 2 - squares) / 2,
    });
  }
  return losses;
}
