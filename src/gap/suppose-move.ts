import type { Facts, SupplyFacts } from './facts.ts';
import { servedFacts, serveToo } from './serve-too.ts';
import type { SupposedMove } from './supposed.ts';

/**
 * The facts after part of a facility's capacity went to another facility, or to neighbourhoods for which that part then
 * works alone; the rest stays divided as it was. Whoever gives all of it away goes on working there, with nothing.
 */
export function moveCapacity(facts: Facts, move: SupposedMove): Facts {
  const { facilityId, wasAsked, measure, amount, to } = move;
  const isOf = (id: string) => (supply: SupplyFacts) =>
    supply.facilityId === id && supply.measure === measure;
  const given = facts.supplies.find(isOf(facilityId));
  if (!given) return facts;
  const left = facts.supplies.map((supply) => (supply === given ? plus(supply, -amount) : supply));
  if ('facilityId' in to) {
    const isTaker = isOf(to.facilityId);
    const taker = left.find(isTaker);
    return {
      ...facts,
      supplies: left.map((supply) => (supply === taker ? plus(supply, amount) : supply)),
    };
  }
  const { neighbourhoodIds } = to;
  const part = { ...given, low: amount, high: amount, serves: servedFacts(facts, neighbourhoodIds) };
  return {
    ...facts,
    supplies: [...left, part],
    serving: serveToo(facts, { id: facilityId, kinds: given.kinds, neighbourhoodIds, wasAsked }),
  };
}

/** At least what was known and this; of what was not known, no more is. Without the hair of subtracting tenths. */
function plus(supply: SupplyFacts, amount: number): SupplyFacts {
  const sum = (known: number) => Math.round(1e9 * Math.max(0, known + amount)) / 1e9;
  return {
    ...supply,
    low: sum(supply.low ?? 0),
    high: supply.high === null ? null : sum(supply.high),
  };
}
