import type { ExpectedTie } from '../../relation/expected-ties.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import type { PartnerFacts, RelationFacts } from '../graph/network-facts.ts';
import { kindsOf } from '../graph/node-kinds.ts';
import { expectedOf, isMetBy, isPartnerFor } from './expected-met.ts';

/** A partner that has what is expected of its kind only through the node. */
export interface LostTie {
  readonly facility: PartnerFacts;
  readonly expected: ExpectedTie;
}

/**
 * The expected ties that partners of the node have with it and, in this network, with nobody else: by partner, then
 * as `expected-ties.ts` lists them.
 */
export function expectedTiesLost(graph: NetworkGraph, node: string): LostTie[] {
  const gone = new Set(graph.getNodeAttribute(node, 'facilities').map(({ id }) => id));
  const partners = graph.neighbors(node).flatMap((key) => {
    const relations = graph.mapEdges(key, (_, edge) => edge.relations).flat();
    return graph
      .getNodeAttribute(key, 'facilities')
      .map((facility) => ({ facility, ties: tiesOf(facility, relations) }));
  });
  return partners
    .sort(({ facility: one }, { facility: other }) => (one.id < other.id ? -1 : 1))
    .flatMap(({ facility, ties }) =>
      expectedOf(kindsOf({ facilities: [facility] }))
        .filter((expected) => {
          const meeting = ties.filter(
            ({ relation, other }) =>
              isPartnerFor(expected, kindsOf({ facilities: [other] })) && isMetBy(expected, [relation]),
          );
          return meeting.length > 0 && meeting.every(({ other }) => gone.has(other.id));
        })
        .map((expected) => ({ facility, expected })),
    );
}

interface Tie {
  readonly relation: RelationFacts;
  readonly other: PartnerFacts;
}

const tiesOf = ({ id }: PartnerFacts, relations: readonly RelationFacts[]): Tie[] =>
  relations
    .filter(({ first, second }) => first.id === id || second.id === id)
    .map((relation) => ({ relation, other: relation.first.id === id ? relation.second : relation.first }));
