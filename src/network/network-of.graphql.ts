import type { Area } from '../area/area.graphql.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { viewOf } from '../relation/relation.graphql.ts';
import { drawNetwork } from './draw.ts';
import type { Network } from './network.graphql.ts';
import { networkFacts } from './network.rows.ts';
import type { NetworkFacts } from './network-facts.ts';
import { type NetworkFilter, readNetworkWhere } from './network-filter.graphql.ts';
import type { NodesAs } from './network-terms.ts';
import { kindsLookedAt } from './network-where.ts';
import { readEdges, readNodes } from './readings.ts';

export interface NetworkWish {
  readonly filter: NetworkFilter | null;
  readonly nodesAs: NodesAs;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/**
 * The network of an area; those of all areas that a request asks for are read in two statements. Refused for the
 * country: its facilities are no network, and too many to draw.
 */
export async function networkOf(context: Context, area: Area, wish: NetworkWish): Promise<Network> {
  if (area.level === 'COUNTRY') {
    throw refuse(
      'BAD_USER_INPUT',
      `${area.code} has no network of its own; ask for a municipality or smaller`,
    );
  }
  const where = readNetworkWhere(wish.filter);
  const moment = { asOf: wish.asOf ?? context.today, knownAt: wish.knownAt ?? null };
  const { themes, minimumLevel } = where;
  const question = {
    themes,
    minimumLevel,
    kinds: kindsLookedAt(where),
    view: viewOf(context, moment.asOf, moment.knownAt),
  };
  const found = await byKey<NetworkFacts & { id: string }>(
    context,
    `network ${JSON.stringify(question)}`,
    area.id,
    (ids) => networkFacts(context.rows, ids, question),
  );
  const facts = found ?? noFacts;
  const { graph, edgesOutside } = drawNetwork(facts, where, wish.nodesAs);
  const nodes = readNodes(graph).map((node) => ({ ...node, asOf: moment.asOf }));
  return {
    ...moment,
    scope: { area },
    where,
    nodesAs: wish.nodesAs,
    facts,
    graph,
    nodesInOrder: nodes,
    edges: readEdges(graph, nodes).map((edge) => ({ ...edge, ...moment })),
    edgesOutside,
    // Every relation is public so far, so the reads above leave out none.
    hiddenRelations: 0,
  };
}

const noFacts: NetworkFacts = { facilities: [], relations: [] };
