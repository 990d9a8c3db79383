import { type Side, type Weighed, weighDuplicate } from './weigh-duplicate.ts';

export interface Compared extends Side {
  readonly id: string;
  readonly kind: string;
  /** It is about this one that is asked; of a pair one suffices. */
  readonly isAsked: boolean;
}

export interface Duplicate extends Weighed {
  readonly facilityId: string;
  readonly otherId: string;
  /** Score, and what tells one pair from another. */
  readonly keys: readonly [number, string];
}

/**
 * The pairs that may be one facility, the likeliest first. Compared are those of one kind that share a number, a
 * postcode, a square of the map or a name within a municipality, so that the work grows with the facilities and not with
 * their square. Two with different numbers of one register are never taken for one: the register says they are two.
 */
export function findDuplicates(facilities: readonly Compared[]): Duplicate[] {
  const found = new Map<string, Duplicate>();
  for (const group of closeGroups(facilities)) {
    for (const [one, other] of pairsOf(group)) {
      const key = `${one.id} ${other.id}`;
      if (found.has(key) || !(one.isAsked || other.isAsked) || areTwoByRegister(one, other)) continue;
      const weighed = weighDuplicate(one, other);
      if (weighed) {
        found.set(key, { ...weighed, facilityId: one.id, otherId: other.id, keys: [weighed.score, key] });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score || (a.keys[1] < b.keys[1] ? -1 : 1));
}

function closeGroups(facilities: readonly Compared[]): Compared[][] {
  const groups = new Map<string, Compared[]>();
  for (const facility of facilities) {
    for (const key of keysOf(facility)) {
      const group = groups.get(key);
      if (group) group.push(facility);
      else groups.set(key, [facility]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Squares overlap by half, so that two within half a side always share one. */
const squareMetres = 200;

function keysOf({ kind, numbers, postcode, x, y, foldedName, municipality }: Compared): string[] {
  return [
    ...numbers,
    ...(postcode === null ? [] : [postcode]),
    ...(x === null || y === null ? [] : squaresOf(x, y)),
    ...(municipality === null ? [] : [`${foldedName} in ${municipality}`]),
  ].map((key) => `${kind} ${key}`);
}

function squaresOf(x: number, y: number): string[] {
  const shifts = [0, squareMetres / 2];
  const nth = (metres: number) => Math.floor(metres / squareMetres);
  return shifts.flatMap((east) =>
    shifts.map((north) => `square ${east} ${north} ${nth(x + east)} ${nth(y + north)}`),
  );
}

function* pairsOf(group: readonly Compared[]): Generator<[Compared, Compared]> {
  for (const [at, one] of group.entries()) {
    for (const other of group.slice(at + 1)) yield one.id < other.id ? [one, other] : [other, one];
  }
}

function areTwoByRegister(one: Compared, other: Compared): boolean {
  if (one.numbers.some((number) => other.numbers.includes(number))) return false;
  const registerOf = (number: string) => number.slice(0, number.indexOf(':'));
  const registers = new Set(one.numbers.map(registerOf));
  return other.numbers.some((number) => registers.has(registerOf(number)));
}
