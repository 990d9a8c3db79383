import type { Facts } from '../assessment/facts/facts.ts';
import type { SupplyFacts } from '../assessment/facts/supply-facts.ts';
import { servedFacts, serveToo } from '../gap/coverage/serve-too.ts';
import type { SupposedMove } from './supposed.ts';

/**
 * The facts after part of a facility's capacity went to another facility, or to neighbourhoods for which that part then
 * works alone; the rest stays divided as it was. Whoever gives all of it away goes on working there, with nothing.
 */
export const moveCapacity = (facts: Facts, move: SupposedMove): Facts =>
  'facilityId' in move.to
    ? toFacility(facts, move, move.to.facilityId)
    : toNeighbourhoods(facts, move, move.to.neighbourhoodIds);

/** Both stay where they are: who can walk there shares in what each has then. */
function toFacility(facts: Facts, { facilityId, measure, amount }: SupposedMove, takerId: string): Facts {
  const moved = <T extends Amount>(all: readonly T[]): T[] =>
    all.map((one) => {
      if (one.measure !== measure) return one;
      if (one.facilityId === facilityId) return plus(one, -amount);
      return one.facilityId === takerId ? plus(one, amount) : one;
    });
  return { ...facts, supplies: moved(facts.supplies), catchments: moved(facts.catchments) };
}

/** Who can walk to it does not change by whom it works for. */
function toNeighbourhoods(
  facts: Facts,
  { facilityId, wasAsked, measure, amount }: SupposedMove,
  neighbourhoodIds: readonly string[],
): Facts {
  const given = facts.supplies.find((one) => one.facilityId === facilityId && one.measure === measure);
  if (!given) return facts;
  const left = facts.supplies.map((supply) => (supply === given ? plus(supply, -amount) : supply));
  const part = { ...given, low: amount, high: amount, serves: servedFacts(facts, neighbourhoodIds) };
  return {
    ...facts,
    supplies: [...left, part],
    serving: serveToo(facts, { id: facilityId, kinds: given.kinds, neighbourhoodIds, wasAsked }),
  };
}

type Amount = Pick<SupplyFacts, 'facilityId' | 'measure' | 'low' | 'high'>;

/** At least what was known and this; of what was not known, no more is. Without the hair of subtracting tenths. */
function plus<T extends Amount>(of: T, amount: number): T {
  const sum = (known: number) => Math.round(1e9 * Math.max(0, known + amount)) / 1e9;
  return { ...of, low: sum(of.low ?? 0), high: of.high === null ? null : sum(of.high) };
}
