import DataLoader from 'dataloader';
import type { Area } from '../area/area.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { once } from '../graphql/once.ts';
import { drawNetwork } from './draw.ts';
import { factsOf, noFacts, questionOf } from './facts-of-network.graphql.ts';
import { isDrawn, tieCoalitions } from './graph/coalition-ties.ts';
import type { NodesAs } from './graph/network-terms.ts';
import { readEdges, readNodes } from './measure/readings.ts';
import type { Network } from './network.graphql.ts';
import { analysisOf } from './network-analysis.ts';
import { coalitionsAmong } from './network-coalitions.graphql.ts';
import { type NetworkFilter, readNetworkWhere } from './network-filter.graphql.ts';
import type { NetworkScope, NetworkScopeUsed } from './network-scope.graphql.ts';
import { readScope, scopeOfArea } from './read-scope.graphql.ts';

export interface NetworkWish {
  readonly filter: NetworkFilter | null;
  readonly nodesAs: NodesAs;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** The network of a scope as it was typed. Null when there is no such area, facility or organisation. */
export async function networkOfInput(
  context: Context,
  input: NetworkScope,
  wish: NetworkWish,
): Promise<Network | null> {
  const scope = await readScope(context, input, wish.asOf);
  return scope && networkOnce(context, scope, wish);
}

/** The network of an area; refused for the country. */
export const networkOf = async (context: Context, area: Area, wish: NetworkWish): Promise<Network> =>
  networkOnce(context, scopeOfArea(area), wish);

/**
 * The network of a scope, drawn once for all fields of a request that ask for the same. Nested requests ask for the
 * same few again and again: the partners of the partners of a facility are for the most part its own.
 */
export function networkOnce(context: Context, scope: NetworkScopeUsed, wish: NetworkWish): Promise<Network> {
  const name = 'networks';
  const known = context.loaders.get(name) as DataLoader<Asked, Network, string> | undefined;
  const drawn =
    known ??
    new DataLoader<Asked, Network, string>(
      (asked) =>
        Promise.all(
          asked.map((one) => networkOfScope(context, one.scope, one.wish).catch((fault: Error) => fault)),
        ),
      { cacheKeyFn: keyOf },
    );
  if (!known) context.loaders.set(name, drawn as never);
  return drawn.load({ scope, wish });
}

interface Asked {
  readonly scope: NetworkScopeUsed;
  readonly wish: NetworkWish;
}

/** Who and what is in the scope by its id; a facility or organisation may be asked about as it was on another day. */
const keyOf = ({ scope: { area, facility, organisation, facilities, ...rest }, wish }: Asked): string =>
  JSON.stringify([
    area?.id,
    [facility?.id, facility?.asOf, organisation?.id, organisation?.asOf],
    facilities?.map(({ id }) => id),
    rest,
    wish,
  ]);

/** The network of a scope, drawn afresh; those of all areas, or egos, that a request asks for alike are read together. */
export async function networkOfScope(
  context: Context,
  scope: NetworkScopeUsed,
  wish: NetworkWish,
): Promise<Network> {
  const where = readNetworkWhere(wish.filter);
  const moment = { asOf: wish.asOf ?? context.today, knownAt: wish.knownAt ?? null };
  const question = questionOf(context, where, moment);
  const facts = (await factsOf(context, scope, where, question)) ?? noFacts;
  const { graph, edgesOutside } = drawNetwork(facts, where, wish.nodesAs);
  if (where.expandCoalitions) {
    const coalitions = await coalitionsAmong(context, graph, where, moment.asOf);
    tieCoalitions(
      graph,
      coalitions.filter((coalition) => isDrawn(coalition, where)),
    );
  }
  const analysis = analysisOf(graph);
  const nodes = readNodes(graph).map((node) => ({ ...node, analysis, asOf: moment.asOf }));
  // Of a large network as much work as drawing it, and most questions are of nodes.
  const edges = once(() => readEdges(graph, nodes).map((edge) => ({ ...edge, analysis, ...moment })));
  return {
    ...moment,
    scope,
    where,
    nodesAs: wish.nodesAs,
    facts,
    graph,
    analysis,
    nodesInOrder: nodes,
    get edges() {
      return edges();
    },
    edgesOutside,
    // Every relation is public so far, so the reads above leave out none.
    hiddenRelations: 0,
  };
}
