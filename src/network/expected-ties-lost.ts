import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { type ExpectedTie, expectedTiesOf } from '../relation/expected-ties.ts';
import type { NetworkGraph } from './graph.ts';
import type { PartnerFacts, RelationFacts } from './network-facts.ts';

/** A partner that has what is expected of its kind only through the node. */
export interface LostTie {
  readonly facility: PartnerFacts;
  readonly expected: ExpectedTie;
}

/**
 * The expected ties that partners of the node have with it and, in this network, with nobody else: by partner, then
 * as `expected-ties.ts` lists them. As a norm does, only a relation that both sides confirm meets one, and the lower of
 * what they say must be close enough.
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
      [facility.kind, ...facility.alsoProvides]
        .flatMap(expectedTiesOf)
        .filter((expected) => {
          const meeting = ties.filter((tie) => meets(tie, expected));
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

/** Both say at most one level apart, so the lower is the mean without its half. */
function meets({ relation, other }: Tie, { partner, themes, minimumLevel }: ExpectedTie): boolean {
  const { consensus, level, theme } = relation;
  const kinds = kindsMeantBy(partner);
  return (
    consensus === 'CONFIRMED' &&
    Math.floor(level ?? 0) >= minimumLevel &&
    (themes.length === 0 || themes.includes(theme)) &&
    [other.kind, ...other.alsoProvides].some((kind) => kinds.includes(kind))
  );
}
