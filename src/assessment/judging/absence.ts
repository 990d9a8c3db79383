import { isWithin } from '../../area/area-code.ts';
import { monthsBetween } from '../../source/months.ts';
import type { Facts, InventoryFacts } from '../facts/facts.ts';

/** An inventory stops confirming when it is older than this on the day of judging. */
const monthsValid = 24;

/** The newest inventory that says of an area whether a kind is completely known there; null when nobody looked. */
export function inventoryFor(
  facts: Pick<Facts, 'factsOn' | 'inventories'>,
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

function newest(
  facts: Pick<Facts, 'factsOn' | 'inventories'>,
  kind: string,
  areaCode: string,
): InventoryFacts | null {
  const found = [kind, `${kind} ${areaCode.slice(2, 6)}`]
    .flatMap((place) => byPlace(facts.inventories).get(place) ?? [])
    .filter((i) => isWithin(areaCode, i.areaCode) && monthsBetween(i.checkedOn, facts.factsOn) <= monthsValid)
    .sort(byAuthority)[0];
  return found?.complete ? found : null;
}

const places = new WeakMap<Facts['inventories'], Map<string, InventoryFacts[]>>();

/** Inventories by kind and municipality, those of the country by kind alone: sorted once, looked up for every area. */
function byPlace(inventories: Facts['inventories']) {
  const known = places.get(inventories);
  if (known) return known;
  const sorted = Map.groupBy(inventories, ({ kind, areaCode }) =>
    areaCode.startsWith('NL') ? kind : `${kind} ${areaCode.slice(2, 6)}`,
  );
  places.set(inventories, sorted);
  return sorted;
}

/** The newest first; of one day that of the smallest area, since a code grows as its area shrinks; then who doubts. */
const byAuthority = (a: InventoryFacts, b: InventoryFacts) =>
  b.checkedOn.localeCompare(a.checkedOn) ||
  b.areaCode.length - a.areaCode.length ||
  Number(a.complete) - Number(b.complete) ||
  a.sourceId.localeCompare(b.sourceId);
