import type { Facts } from '../assessment/facts/facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { CapacityMeasure } from '../facility/term/facility-terms.ts';
import type { NormForm } from '../norm/norm-terms.ts';
import { addFacility } from './suppose-facility.ts';
import { moveCapacity } from './suppose-move.ts';
import { tieInNetworks } from './suppose-network.ts';
import { passOnAlong } from './suppose-signal.ts';
import { addTie } from './suppose-tie.ts';
import type { Supposed, SupposedTie } from './supposed.ts';

/**
 * Whether all facts that a norm is judged by are changed with these moves of capacity. What it would find cannot be told
 * from facts that stayed behind, so a scenario says nothing of it then.
 */
export const isJudgedAfter = (
  { form, particulars }: Pick<NormFacts, 'form' | 'particulars'>,
  moves: readonly AskedMove[],
): boolean =>
  !(moves.some(({ areas }) => areas != null) && hangOnWhereOneWorks.has(form)) &&
  // How many of the posts that move are filled is not told.
  !(moves.some(({ measure }) => measure === 'FTE') && particulars.staff === 'OCCUPIED');

interface AskedMove {
  readonly areas?: readonly string[] | null;
  readonly measure: CapacityMeasure;
}

/** What one does, with whom, who can be called and when it was checked counts wherever it comes to work: that is not changed with it. */
const hangOnWhereOneWorks: ReadonlySet<NormForm> = new Set<NormForm>([
  'GOALS',
  'RESILIENCE',
  'CONTACT',
  'FRESHNESS',
]);

/** As norms about ties, about routes and about networks see it. */
const tieEverywhere = (facts: Facts, tie: SupposedTie): Facts => ({
  ...addTie(facts, tie),
  signals: passOnAlong(facts.signals, tie),
  networks: tieInNetworks(facts.networks, tie),
});

/** The facts as they would be: facilities come first, so that capacity and relations can be theirs. */
export function changeFacts(facts: Facts, { facilities, moves, ties }: Supposed): Facts {
  const withFacilities = facilities.reduce(addFacility, facts);
  const withMoves = moves.reduce(moveCapacity, withFacilities);
  return ties.reduce(tieEverywhere, withMoves);
}
