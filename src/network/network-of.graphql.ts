import DataLoader from 'dataloader';
import { seesClaims } from '../access/claim-scope.ts';
import type { Area } from '../area/area.graphql.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { once } from '../graphql/once.ts';
import { viewOf } from '../relation/relation.graphql.ts';
import { asEveryone } from '../relation/relation-conditions.rows.ts';
import { drawNetwork } from './draw.ts';
import { type EgoFacts, egoFacts } from './ego-facts.rows.ts';
import { isDrawn, tieCoalitions } from './graph/coalition-ties.ts';
import type { NetworkFacts } from './graph/network-facts.ts';
import type { NodesAs } from './graph/network-terms.ts';
import { kindsLookedAt, type NetworkWhere } from './graph/network-where.ts';
import { readEdges, readNodes } from './measure/readings.ts';
import type { Network } from './network.graphql.ts';
import { factsAmong, type NetworkQuestion, networkFacts } from './network.rows.ts';
import { analysisOf } from './network-analysis.ts';
import { coalitionsAmong } from './network-coalitions.graphql.ts';
import { type NetworkFilter, readNetworkWhere } from './network-filter.graphql.ts';
import type { NetworkScope, NetworkScopeUsed } from './network-scope.graphql.ts';
import { readScope, scopeOfArea } from './read-scope.graphql.ts';
import { refuseTooLarge } from './refuse-network.graphql.ts';

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

/**
 * What is read for a network with this filter. Drawn for all but who sees every claim from what everyone sees: what a
 * measure says must not tell what somebody may see of its parts, and two partners look at one network.
 */
export function questionOf(
  context: Context,
  where: NetworkWhere,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string | null },
): NetworkQuestion {
  const view = viewOf(context, asOf, knownAt);
  return {
    themes: where.themes,
    minimumLevel: where.minimumLevel,
    kinds: kindsLookedAt(where),
    view: seesClaims(context.viewer) ? view : asEveryone(view),
  };
}

/** Null when nobody in the scope is at work on the day. */
async function factsOf(
  context: Context,
  scope: NetworkScopeUsed,
  where: NetworkWhere,
  question: NetworkQuestion,
): Promise<NetworkFacts | null> {
  const { area, facility, organisation, facilities, steps, direction } = scope;
  const asked = JSON.stringify(question);
  if (area) {
    return byKey<NetworkFacts & { id: string }>(context, `network ${asked}`, area.id, (ids) =>
      networkFacts(context.rows, ids, question),
    );
  }
  const ego = facility ?? organisation;
  if (ego && steps !== null && direction !== null) {
    const of = facility ? 'FACILITY' : 'ORGANISATION';
    const around = { ...question, where, steps, direction, of } as const;
    const facts = await byKey<EgoFacts>(context, `network around ${JSON.stringify(around)}`, ego.id, (ids) =>
      egoFacts(context.rows, ids, around),
    );
    if (facts?.isTooLarge) throw refuseTooLarge(ego.id, steps, null);
    return facts;
  }
  const listed = (facilities ?? []).map(({ id }) => id);
  return factsAmong(context.rows, listed, where.kinds, question);
}

const noFacts: NetworkFacts = { facilities: [], relations: [] };
