import type { SignalFacility } from './signal-facts.ts';
import { type SignalRoute, signalRoutes } from './signal-routes.ts';

/** A facility on which routes depend, and of how many. */
export interface SignalSinglePoint {
  readonly at: SignalFacility;
  readonly routes: number;
}

/** Those without which at least one facility has no route left: of most first, then by id. */
export function singlePoints(routes: readonly SignalRoute[]): SignalSinglePoint[] {
  const counts = new Map<string, SignalSinglePoint>();
  for (const at of routes.flatMap(({ passesOnlyThrough }) => passesOnlyThrough)) {
    counts.set(at.id, { at, routes: (counts.get(at.id)?.routes ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (one, other) => other.routes - one.routes || (one.at.id < other.at.id ? -1 : 1),
  );
}

/** Whose every route goes when these facilities do; they themselves are not among them. */
export function routesLost(
  known: ReadonlyMap<string, SignalFacility>,
  routes: readonly SignalRoute[],
  gone: ReadonlySet<string>,
): SignalFacility[] {
  const had = routes.filter(({ from, verdict }) => verdict === 'ROUTE' && !gone.has(from.id));
  const left = new Map([...known].filter(([id]) => !gone.has(id)));
  const still = signalRoutes(
    left,
    had.map(({ from }) => from.id),
  ).filter(({ verdict }) => verdict === 'ROUTE');
  const kept = new Set(still.map(({ from }) => from.id));
  return had.map(({ from }) => from).filter(({ id }) => !kept.has(id));
}
