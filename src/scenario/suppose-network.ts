import type { Facts } from '../assessment/facts/facts.ts';
import type { AreaNetworkFacts } from '../assessment/facts/tie-facts.ts';
import { areasAbove } from '../gap/areas-above.ts';
import type { FacilityFacts, PartnerFacts, RelationFacts } from '../network/graph/network-facts.ts';
import { kindsLookedAt } from '../network/graph/network-where.ts';
import type { SupposedFacility, SupposedTie, TieEnd } from './supposed.ts';

const lookedAt = new Set(kindsLookedAt({ kinds: null }));
const isLookedAt = ({ kinds }: Pick<TieEnd, 'kinds'>) => kinds.some((kind) => lookedAt.has(kind));

/** The networks with one more facility where it stands and works; it did not answer, so that less is known of them. */
export function workInNetworks(facts: Facts, added: SupposedFacility): readonly AreaNetworkFacts[] {
  if (!isLookedAt(added)) return facts.networks;
  const node: FacilityFacts = { ...partnerOf(added), wasAsked: false, hasAnswered: false };
  const networks = new Map(facts.networks.map((network) => [network.id, network]));
  for (const id of areasAbove(facts, [added.standsIn, ...added.serves])) {
    const { facilities, relations } = networks.get(id) ?? { facilities: [], relations: [] };
    networks.set(id, { id, facilities: [...facilities, node], relations });
  }
  return [...networks.values()];
}

/** With a relation, in place of what the two have on that theme now; who tells of it has answered. */
export function tieInNetworks(networks: readonly AreaNetworkFacts[], tie: SupposedTie): AreaNetworkFacts[] {
  const [from, to] = tie.ends;
  const answering = new Set(tie.isConfirmed ? [from.id, to.id] : [from.id]);
  const isReplaced = ({ theme, first, second }: RelationFacts) =>
    theme === tie.theme &&
    ((first.id === from.id && second.id === to.id) || (first.id === to.id && second.id === from.id));
  return networks.map((network) => {
    const inside = new Set(network.facilities.map(({ id }) => id));
    if (!tie.ends.some(({ id }) => inside.has(id))) return network;
    const isDrawn = tie.ends.every((end) => inside.has(end.id) || isLookedAt(end));
    const others = network.relations.filter((relation) => !isReplaced(relation));
    return {
      ...network,
      facilities: network.facilities.map((one) =>
        answering.has(one.id) ? { ...one, hasAnswered: true } : one,
      ),
      relations: isDrawn ? [...others, relationOf(tie, network.relations.find(isReplaced))] : others,
    };
  });
}

function relationOf(
  { id, ends: [from, to], theme, level, isConfirmed, isMutual, formality }: SupposedTie,
  replaced: RelationFacts | undefined,
): RelationFacts {
  return {
    ...{ id, first: partnerOf(from), second: partnerOf(to), theme, level },
    // Over its ends as they stand here.
    direction: isMutual ? 'MUTUAL' : 'FORWARD',
    consensus: isConfirmed ? 'CONFIRMED' : 'ONE_SIDED',
    formality: formality ?? replaced?.formality ?? null,
    ...{ validFrom: null, validUntil: null, confirmedOn: null, confidence: null, isCloseEnough: true },
    sourceId: null,
  };
}

function partnerOf({ id, name, kinds }: TieEnd): PartnerFacts {
  const [kind = '', ...alsoProvides] = kinds;
  return { id, name, kind, alsoProvides, organisationId: null, organisationName: null };
}
