import type { NetworkGraph } from '../graph/graph.ts';
import type { UndefinedBecause } from '../graph/network-terms.ts';
import { componentsOf } from './components.ts';
import { reciprocity } from './reciprocity.ts';

/**
 * Measures of a whole network, undirected and without strengths: n nodes, isolates among them, m edges, d_i the degree
 * of node i. Sources: Freeman (1979), Centrality in social networks, Social Networks 1, 215-239; Wasserman and Faust
 * (1994), Social Network Analysis.
 */

/** A number, or why there is none. */
export type Measured = number | UndefinedBecause;

/** Edges there are over edges there could be: 2m / (n(n - 1)). 0 to 1. Wasserman and Faust, chapter 4. */
export function density({ order: n, size: m }: NetworkGraph): Measured {
  return n < 2 ? 'FEWER_THAN_TWO_NODES' : (2 * m) / (n * (n - 1));
}

/** Mean of the degrees: 2m / n. 0 to n - 1. Wasserman and Faust, chapter 4. */
export function averageDegree({ order: n, size: m }: NetworkGraph): Measured {
  return n === 0 ? 'NO_NODES' : (2 * m) / n;
}

/**
 * How far the ties hang on one node: the sum over i of (max d - d_i), divided by the largest it can be, (n - 1)(n - 2).
 * 0 (all degrees the same) to 1 (a star). Freeman 1979; Wasserman and Faust, chapter 5.
 */
export function degreeCentralisation(graph: NetworkGraph): Measured {
  const n = graph.order;
  if (n < 3) return 'FEWER_THAN_THREE_NODES';
  const degrees = graph.mapNodes((key) => graph.degree(key));
  const highest = degrees.reduce((one, other) => Math.max(one, other));
  return degrees.reduce((sum, degree) => sum + highest - degree, 0) / ((n - 1) * (n - 2));
}

/** Nodes with d_i = 0. 0 to n. Wasserman and Faust, chapter 4. */
export function isolates(graph: NetworkGraph): number {
  return countNodes(graph, (key) => graph.degree(key) === 0);
}

/** Percent of the relations behind the edges that both sides confirm. 0 to 100. Our own measure, from the claims. */
export function confirmedPercent(graph: NetworkGraph): Measured {
  const relations = graph.mapEdges((_, edge) => edge.relations).flat();
  if (relations.length === 0) return 'NO_RELATIONS';
  return (100 * relations.filter(({ consensus }) => consensus === 'CONFIRMED').length) / relations.length;
}

/** Nodes that were asked about their relations. 0 to n. */
export const invited = (graph: NetworkGraph): number => countNodes(graph, (_, node) => node.wasAsked);

/** Nodes that told of at least one relation, or answered a survey. 0 to n. */
export const answered = (graph: NetworkGraph, seesClaims: boolean): Measured =>
  answersUntold(graph, seesClaims) ?? countNodes(graph, (_, node) => node.hasAnswered);

/**
 * Why it is not told how many answered; null: it is. Who may not see what each side says must not learn it of a single
 * facility either: to them it is told of five nodes in the scope or more, and not of nodes that they choose one by
 * one or by kind, since two networks that differ in one would tell of that one.
 */
export function answersUntold(graph: NetworkGraph, seesClaims: boolean): UndefinedBecause | null {
  if (seesClaims) return null;
  if (graph.someNode((_, node) => node.isChosen)) return 'CHOSEN_NODES';
  return countNodes(graph, (_, node) => !node.isOutside) < 5 ? 'FEWER_THAN_FIVE_NODES' : null;
}

/** Every measure; the undefined ones are null, and `notes` says why. */
export function measuresOf(graph: NetworkGraph, seesClaims: boolean) {
  const measured = {
    density: density(graph),
    averageDegree: averageDegree(graph),
    degreeCentralisation: degreeCentralisation(graph),
    confirmedPercent: confirmedPercent(graph),
    answered: answered(graph, seesClaims),
    reciprocity: reciprocity(graph),
  };
  return {
    nodes: graph.order,
    edges: graph.size,
    components: componentsOf(graph).length,
    isolates: isolates(graph),
    invited: invited(graph),
    density: numberOf(measured.density),
    averageDegree: numberOf(measured.averageDegree),
    degreeCentralisation: numberOf(measured.degreeCentralisation),
    confirmedPercent: numberOf(measured.confirmedPercent),
    answered: numberOf(measured.answered),
    reciprocity: numberOf(measured.reciprocity),
    notes: notesOf(measured),
  };
}

/** Of measures by name why those that have no value have none. */
export const notesOf = (measured: Readonly<Record<string, Measured>>) =>
  Object.entries(measured).flatMap(([measure, value]) =>
    typeof value === 'string' ? [{ measure, reason: value }] : [],
  );

export const numberOf = (measured: Measured): number | null =>
  typeof measured === 'number' ? measured : null;

const countNodes = (graph: NetworkGraph, is: Parameters<NetworkGraph['filterNodes']>[0]): number =>
  graph.filterNodes(is).length;
