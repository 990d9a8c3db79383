import type { NodeChangeReason } from './difference-terms.ts';

/** How one of the facilities of a node was on the day on which the node was not in the network. */
export interface FacilityThen {
  readonly isActive: boolean;
  readonly isInScope: boolean;
}

/**
 * Why a node is in one network alone, from what its facilities were on the day of the other. One that was active and in
 * the scope all along is a node only while it has a tie; so is a partner outside the scope.
 */
export function classifyNode(
  change: 'GAINED' | 'LOST',
  isOutside: boolean,
  facilities: readonly FacilityThen[],
): NodeChangeReason {
  const active = facilities.filter(({ isActive }) => isActive);
  const isGained = change === 'GAINED';
  if (active.length === 0) return isGained ? 'OPENED' : 'CLOSED';
  if (isOutside || active.some(({ isInScope }) => isInScope)) return isGained ? 'FIRST_TIE' : 'LAST_TIE';
  return isGained ? 'SCOPE_ENTERED' : 'SCOPE_LEFT';
}
