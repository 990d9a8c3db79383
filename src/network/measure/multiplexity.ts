import type { NetworkGraph } from '../graph/graph.ts';
import type { Measured } from './measures.ts';

/**
 * Veelzijdigheid: the mean number of themes of a tied pair, 1 or more: a tie on several themes does not fall away with
 * one of them. It depends on how many themes are asked and drawn. Wasserman and Faust (1994), chapter 3.
 */
export function multiplexity(graph: NetworkGraph): Measured {
  if (graph.size === 0) return 'NO_RELATIONS';
  const themes = graph.mapEdges((_, { relations }) => new Set(relations.map(({ theme }) => theme)).size);
  return themes.reduce((sum, count) => sum + count, 0) / graph.size;
}
