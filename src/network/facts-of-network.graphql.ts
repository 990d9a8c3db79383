import { seesClaims } from '../access/claim-scope.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { viewOf } from '../relation/relation.graphql.ts';
import { asEveryone } from '../relation/relation-conditions.rows.ts';
import { type EgoFacts, egoFacts } from './ego-facts.rows.ts';
import type { NetworkFacts } from './graph/network-facts.ts';
import { kindsLookedAt, type NetworkWhere } from './graph/network-where.ts';
import { factsAmong, type NetworkQuestion, networkFacts } from './network.rows.ts';
import type { NetworkScopeUsed } from './network-scope.graphql.ts';
import { refuseTooLarge } from './refuse-network.graphql.ts';

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
export async function factsOf(
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

export const noFacts: NetworkFacts = { facilities: [], relations: [] };
