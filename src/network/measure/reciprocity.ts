import type { NetworkGraph } from '../graph/graph.ts';
import type { Measured } from './measures.ts';

/**
 * Wederkerigheid: of the tied pairs of which anybody spoke, the part in which both sides spoke of the same relation, 0
 * to 1. It is the mutual dyads over the connected dyads of a survey in which each names its partners (Wasserman and
 * Faust 1994, chapter 13); a pair that only a third party recorded was named by nobody and does not count.
 *
 * What each side said stays hidden: that both did is what `consensus` tells everybody. Beside it `confirmedPercent`
 * counts relations, not pairs, and only those on which the two agree; here a disputed one counts, since both spoke.
 */
export function reciprocity(graph: NetworkGraph): Measured {
  const spoken = graph
    .mapEdges((_, { relations }) => relations.map(({ consensus }) => consensus))
    .filter((consensuses) => consensuses.some((consensus) => consensus !== 'UNVERIFIED'));
  if (graph.size === 0) return 'NO_RELATIONS';
  if (spoken.length === 0) return 'NO_CLAIMS';
  const mutual = spoken.filter((consensuses) =>
    consensuses.some((consensus) => consensus === 'CONFIRMED' || consensus === 'DISPUTED'),
  );
  return mutual.length / spoken.length;
}
