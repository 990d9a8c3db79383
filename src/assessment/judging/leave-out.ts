import type { SignalFacility } from '../../network/route/signal-facts.ts';
import type { AreaNetworkFacts } from '../facts/tie-facts.ts';

/** Who passes a worry on without these, as though they were closed: what others agreed with them leads nowhere. */
export const signalsWithout = (
  signals: readonly SignalFacility[],
  gone: readonly string[],
): SignalFacility[] => signals.filter(({ id }) => !gone.includes(id));

/** Networks without these, as though they were closed. */
export function networksWithout(
  networks: readonly AreaNetworkFacts[],
  gone: readonly string[],
): AreaNetworkFacts[] {
  const ids = new Set(gone);
  if (ids.size === 0) return [...networks];
  return networks.map(({ id, facilities, relations }) => ({
    id,
    facilities: facilities.filter((one) => !ids.has(one.id)),
    relations: relations.filter(({ first, second }) => !ids.has(first.id) && !ids.has(second.id)),
  }));
}
