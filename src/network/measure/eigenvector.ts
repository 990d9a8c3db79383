import type { CompactNetwork } from '../graph/compact-network.ts';
import { partsOf } from '../graph/parts.ts';

/** Of each node, or why there is none: no tie, or no vector found that is sure to the ninth decimal. */
export type Eigenvector = Float64Array | 'NO_RELATIONS' | 'NOT_CONVERGED';

/**
 * How well a node is tied to nodes that are well tied themselves: the eigenvector of the largest eigenvalue of the
 * adjacency matrix, of positive values and Euclidean norm 1, as networkx gives it. Bonacich (1987), Power and
 * centrality, American Journal of Sociology 92, 1170-1182.
 *
 * Of several components the one with the largest eigenvalue has it, and in the others it is 0, as with networkx and
 * igraph: compare nodes within a component. Components with the same largest eigenvalue share it as they do when power
 * iteration starts with equal values, so that equal components get equal values.
 */
export function eigenvectorCentrality(network: CompactNetwork): Eigenvector {
  if (network.size === 0) return 'NO_RELATIONS';
  const result = new Float64Array(network.order);
  let largest = 0;
  for (const nodes of partsOf(network).filter(({ length }) => length > 1)) {
    const found = leadingVector(network, nodes);
    if (found === null) return 'NOT_CONVERGED';
    if (found.eigenvalue < largest * (1 - sameEigenvalue)) continue;
    if (found.eigenvalue > largest * (1 + sameEigenvalue)) result.fill(0);
    largest = Math.max(largest, found.eigenvalue);
    const share = found.values.reduce((sum, value) => sum + value, 0);
    nodes.forEach((node, at) => {
      result[node] = share * found.values[at]!;
    });
  }
  const norm = normOf(result);
  return result.map((value) => value / norm);
}

/** Eigenvalues that differ less than this part of themselves are the same but for rounding. */
const sameEigenvalue = 1e-10;

/** Ties walked along from one start before a component is given up: a fifth of a second or so. */
const patience = 5e7;

/** What two steps may differ, what the steps still to come may add up to, and what two starts may differ. */
const [smallestStep, smallestRest, sameVector] = [1e-14, 1e-11, 1e-10];

/**
 * From two starts, one of equal values. Of a connected network both lead to the same vector, unless the next eigenvalue
 * is so close that a start decides where it stops: then nobody can tell the vectors apart, and there is none.
 */
function leadingVector({ offsets, neighbours }: CompactNetwork, nodes: readonly number[]) {
  const placeOf = new Map(nodes.map((node, at) => [node, at]));
  const partners = nodes.map((node) =>
    Int32Array.from(neighbours.subarray(offsets[node]!, offsets[node + 1]!), (key) => placeOf.get(key) ?? 0),
  );
  const found = iterate(partners, () => 1);
  const other = found && iterate(partners, (at) => 1 + at / nodes.length);
  const isSure = other?.values.every((value, at) => Math.abs(value - found!.values[at]!) < sameVector);
  return isSure ? found : null;
}

/**
 * Power iteration on A + I: the shift makes all other eigenvalues smaller in size, also of a network in two halves
 * without ties within, such as a star. Steps become smaller by a factor that shows in them; when they are as small as
 * rounding, what is left of them all is that of a geometric series.
 */
function iterate(partners: readonly Int32Array[], start: (at: number) => number) {
  const n = partners.length;
  const ties = partners.reduce((sum, { length }) => sum + length, n);
  let values = Float64Array.from(partners, (_, at) => start(at));
  let next = values.slice();
  let lastStep = 1;
  for (let walked = 0; walked < patience; walked += ties) {
    for (let at = 0; at < n; at += 1) {
      let sum = values[at]!;
      for (const partner of partners[at]!) sum += values[partner]!;
      next[at] = sum;
    }
    const norm = normOf(next);
    let squares = 0;
    for (let at = 0; at < n; at += 1) {
      next[at]! /= norm;
      squares += (next[at]! - values[at]!) ** 2;
    }
    [values, next] = [next, values];
    const step = Math.sqrt(squares);
    const factor = step / lastStep;
    if (step === 0 || (step < smallestStep && factor < 1 && (step * factor) / (1 - factor) < smallestRest)) {
      return { values, eigenvalue: norm - 1 };
    }
    lastStep = step;
  }
  return null;
}

function normOf(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
