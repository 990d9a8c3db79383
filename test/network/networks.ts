import fc from 'fast-check';
import { drawNetwork } from '../../src/network/draw.ts';
import { graphOf, type NetworkGraph } from '../../src/network/graph/graph.ts';
import type { FacilityFacts, PartnerFacts, RelationFacts } from '../../src/network/graph/network-facts.ts';
import type { NodesAs } from '../../src/network/graph/network-terms.ts';
import { type NetworkWhere, themesByDefault } from '../../src/network/graph/network-where.ts';
import { readEdges, readNodes } from '../../src/network/measure/readings.ts';

/** Facts of invented networks: a facility is called as its id, a pair is two ids. */

export const aFacility = (id: string, known: Partial<FacilityFacts> = {}): FacilityFacts => ({
  id,
  name: id,
  kind: 'BASISSCHOOL',
  alsoProvides: [],
  organisationId: null,
  organisationName: null,
  wasAsked: false,
  hasAnswered: false,
  ...known,
});

export const aRelation = (
  first: PartnerFacts,
  second: PartnerFacts,
  known: Partial<RelationFacts> = {},
): RelationFacts => ({
  id: `${first.id}-${second.id}`,
  first,
  second,
  theme: 'SIGNALEREN',
  direction: 'MUTUAL',
  consensus: 'CONFIRMED',
  level: 3,
  formality: null,
  validFrom: null,
  validUntil: null,
  confirmedOn: null,
  confidence: null,
  isCloseEnough: true,
  sourceId: 'src_sheet',
  ...known,
});

export type Pair = readonly [string, string];

/** The graph of these pairs, and of the nodes that are in none. */
export function aGraph(pairs: readonly Pair[], nodes: readonly string[] = []): NetworkGraph {
  const ids = [...new Set([...nodes, ...pairs.flat()])];
  return graphOf({
    inside: ids.map((id) => aFacility(id)),
    outside: [],
    relations: pairs.map(([first, second]) => aRelation(aFacility(first), aFacility(second))),
    nodesAs: 'FACILITY',
  });
}

export const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `n${at}`);

/** n nodes in a row. */
export const path = (n: number): NetworkGraph =>
  aGraph(
    numbered(n - 1).map((id, at) => [id, `n${at + 1}`]),
    numbered(n),
  );

/** One node tied to all others. */
export const star = (n: number): NetworkGraph =>
  aGraph(
    numbered(n)
      .slice(1)
      .map((id) => ['n0', id]),
    numbered(n),
  );

/** Everybody tied to everybody. */
export const complete = (n: number): NetworkGraph =>
  aGraph(
    numbered(n).flatMap((one, at) => numbered(at).map((other): Pair => [other, one])),
    numbered(n),
  );

export const empty = (n: number): NetworkGraph => aGraph([], numbered(n));

/** The filter that is used when a client gives none. */
export const everything: NetworkWhere = {
  themes: themesByDefault(false),
  minimumLevel: 1,
  consensus: ['CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'],
  formality: null,
  minimumConfidence: 0,
  kinds: null,
  includeOutside: false,
  expandCoalitions: false,
};

export const drawnGraph = (
  facilities: readonly FacilityFacts[],
  relations: readonly RelationFacts[],
  where: Partial<NetworkWhere> = {},
): NetworkGraph => drawNetwork({ facilities, relations }, { ...everything, ...where }, 'FACILITY').graph;

/** Any network of up to twelve nodes. */
export const networks = fc.integer({ min: 0, max: 12 }).chain((n) =>
  fc.record({
    nodes: fc.constant(numbered(n)),
    pairs: fc.subarray(numbered(n).flatMap((one, at) => numbered(at).map((other): Pair => [other, one]))),
  }),
);

/** What a client sees of the network of these facts. */
export function drawn(
  facilities: readonly FacilityFacts[],
  relations: readonly RelationFacts[],
  where: Partial<NetworkWhere> = {},
  nodesAs: NodesAs = 'FACILITY',
) {
  const { graph, edgesOutside } = drawNetwork(
    { facilities, relations },
    { ...everything, ...where },
    nodesAs,
  );
  const nodes = readNodes(graph);
  const edges = readEdges(graph, nodes);
  return {
    ids: nodes.map(({ id }) => id),
    pairs: edges.map(({ from, to }) => [from.id, to.id]),
    nodes,
    edges,
    edgesOutside,
  };
}
