import { allClaims } from '../../access/claim-scope.ts';
import type { ReadRows } from '../../database/rows.ts';
import { kindsLookedAt, themesByDefault } from '../../network/graph/network-where.ts';
import { networkFacts } from '../../network/network.rows.ts';
import type { SignalFacility } from '../../network/route/signal-facts.ts';
import { signalFacilities } from '../../network/route/signal-routes.rows.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { AreaNetworkFacts } from '../facts/tie-facts.ts';
import { routeThemesOf } from '../judging/assess-signal-route.ts';
import type { Scope } from './scope.rows.ts';

/** To whom these pass a worry on, and all from there on: in one statement, on the themes of all norms together. */
export function signalsFrom(
  rows: ReadRows,
  { factsOn }: Scope,
  ids: readonly string[],
  norms: readonly NormFacts[],
): Promise<SignalFacility[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const themes = new Set(norms.filter(({ form }) => form === 'SIGNAL_ROUTE').flatMap(routeThemesOf));
  const view = { asOf: factsOn, knownAt: null, claims: allClaims };
  return signalFacilities(rows, ids, view, { themes: [...themes], withLapsed: true });
}

/** Who works with whom in the areas whose networks are judged: in two statements, on the themes of all norms together. */
export function networksIn(
  rows: ReadRows,
  { factsOn }: Scope,
  areas: readonly AreaFacts[],
  all: readonly NormFacts[],
): Promise<AreaNetworkFacts[]> {
  const norms = all.filter(({ form }) => form === 'RESILIENCE');
  const ids = areas.filter(({ level }) => norms.some((norm) => norm.level === level)).map(({ id }) => id);
  if (ids.length === 0) return Promise.resolve([]);
  return networkFacts(rows, ids, {
    kinds: kindsLookedAt({ kinds: null }),
    themes: [...new Set([...themesByDefault(false), ...norms.flatMap(({ themes }) => themes)])],
    minimumLevel: 1,
    view: { asOf: factsOn, knownAt: null, claims: allClaims },
  });
}
