import { isWithin } from '../area/area-code.ts';
import { monthsBetween } from '../source/months.ts';
import type { Facts, InventoryFacts } from './facts.ts';

/** An inventory stops confirming when it is older than this on the day of judging. */
const monthsValid = 24;

/** The newest inventory that says of an area whether a kind is completely known there; null when nobody looked. */
export function inventoryFor(
  facts: Facts,
  kinds: readonly string[],
  areaCode: string,
): InventoryFacts | null {
  const known = kinds.map((kind) => newest(facts, kind, areaCode));
  // Of several kinds that may serve, all must be completely known before none means none.
  if (known.some((inventory) => inventory === null)) return null;
  return known.reduce(
    (one, other) => (one && other && one.checkedOn < other.checkedOn ? one : other),
    known[0] ?? null,
  );
}

function newest(facts: Facts, kind: string, areaCode: string): InventoryFacts | null {
  const found = facts.inventories
    .filter(
      (i) =>
        i.kind === kind &&
        isWithin(areaCode, i.areaCode) &&
        monthsBetween(i.checkedOn, facts.factsOn) <= monthsValid,
    )
    .sort((a, b) => b.checkedOn.localeCompare(a.checkedOn))[0];
  return found?.complete ? found : null;
}
