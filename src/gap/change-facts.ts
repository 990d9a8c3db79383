import type { Facts } from './facts.ts';
import type { NormForm } from './norm-terms.ts';
import { addFacility } from './suppose-facility.ts';
import { moveCapacity } from './suppose-move.ts';
import { addTie } from './suppose-tie.ts';
import type { Supposed } from './supposed.ts';

/**
 * Forms of norm of which all facts are changed here. What another form would find cannot be told from facts that stayed
 * behind, so a scenario says nothing of it.
 */
export const changedForms: ReadonlySet<NormForm> = new Set<NormForm>([
  'MINIMUM_COUNT',
  'RATIO',
  'MAXIMUM_DISTANCE',
  'CHOICE',
  'RELATION_PRESENT',
  'PARTNER_KINDS',
  // It is about the municipality, whatever facilities there are.
  'ANCHORING',
]);

/** The facts as they would be: facilities come first, so that capacity and relations can be theirs. */
export function changeFacts(facts: Facts, { facilities, moves, ties }: Supposed): Facts {
  const withFacilities = facilities.reduce(addFacility, facts);
  const withMoves = moves.reduce(moveCapacity, withFacilities);
  return ties.reduce(addTie, withMoves);
}
