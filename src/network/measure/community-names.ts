import { facilityGroups } from '../../facility/term/facility-groups.ts';
import type { Language } from '../../graphql/language.ts';
import { keysOf } from '../graph/compact-network.ts';
import type { NetworkGraph } from '../graph/graph.ts';
import { groupOf } from '../graph/node-kinds.ts';

/** What a community is called by: the node around which it lies, and the sectors of most of its nodes. */
export interface CommunityFacts {
  /** The number of `communities.ts`. */
  readonly number: number;
  /** Keys of its nodes, in order. */
  readonly members: readonly string[];
  /** The node with most ties inside; of equal ones with most ties at all, then the first by key. */
  readonly centre: string;
  /** Codes of the largest sectors that together have more than half of its nodes, three at most; largest first. */
  readonly sectors: readonly string[];
  /** Three sectors do not have more than half of its nodes. */
  readonly isMixed: boolean;
  /** Unique within the network; the same for the same network. */
  readonly name: { readonly nl: string; readonly en: string };
}

/** The communities of a graph, by number; `numbers` are those of the nodes in the order of their keys. */
export function describeCommunities(graph: NetworkGraph, numbers: Int32Array): CommunityFacts[] {
  const members: string[][] = [];
  keysOf(graph).forEach((key, node) => {
    const at = numbers[node]! - 1;
    members[at] ??= [];
    members[at].push(key);
  });
  const communities = members.map((keys, at) => {
    const community = {
      number: at + 1,
      members: keys,
      centre: centreOf(graph, keys),
      ...sectorsOf(graph, keys),
    };
    return { ...community, name: { nl: nameOf(graph, community, 'NL'), en: nameOf(graph, community, 'EN') } };
  });
  const [nl, en] = [
    unique(communities.map(({ name }) => name.nl)),
    unique(communities.map(({ name }) => name.en)),
  ];
  return communities.map((community, at) => ({ ...community, name: { nl: nl[at]!, en: en[at]! } }));
}

function centreOf(graph: NetworkGraph, members: readonly string[]): string {
  const inside = new Set(members);
  const ties = members.map((key) => ({
    key,
    within: graph.filterNeighbors(key, (partner) => inside.has(partner)).length,
    all: graph.degree(key),
  }));
  const [centre] = ties.sort((one, other) => other.within - one.within || other.all - one.all);
  if (!centre) throw new Error('a community without nodes');
  return centre.key;
}

function sectorsOf(graph: NetworkGraph, members: readonly string[]) {
  const groups = members.map((key) => groupOf(graph.getNodeAttributes(key)));
  const sizeOf = (code: string) => groups.filter((group) => group === code).length;
  const largest = facilityGroups.terms
    .map(({ code }) => ({ code, size: sizeOf(code) }))
    .filter(({ size }) => size > 0)
    .sort((one, other) => other.size - one.size)
    .slice(0, 3);
  const sectors: string[] = [];
  let covered = 0;
  for (const { code, size } of largest) {
    if (2 * covered > members.length) break;
    sectors.push(code);
    covered += size;
  }
  return { sectors, isMixed: 2 * covered <= members.length };
}

type Unnamed = Pick<CommunityFacts, 'members' | 'centre' | 'sectors' | 'isMixed'>;

function nameOf(graph: NetworkGraph, { members, centre, sectors, isMixed }: Unnamed, language: Language) {
  const { name } = graph.getNodeAttributes(centre);
  if (members.length === 1)
    return language === 'NL' ? `${name}, zonder partners` : `${name}, without partners`;
  const labels = sectors.map((code) => facilityGroups.get(code)[language === 'NL' ? 'nl' : 'en']);
  const all = isMixed ? [...labels, language === 'NL' ? 'andere' : 'others'] : labels;
  const list = new Intl.ListFormat(language === 'NL' ? 'nl' : 'en-GB').format(all);
  return language === 'NL' ? `rond ${name} (${list})` : `around ${name} (${list})`;
}

/** Two centres may have one name: the second and later get a number behind it, the larger community first. */
function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let [free, times] = [name, 1];
    while (taken.has(free)) {
      times += 1;
      free = `${name} ${times}`;
    }
    taken.add(free);
    return free;
  });
}
