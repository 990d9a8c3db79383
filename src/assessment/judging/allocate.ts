import type { ServedFacts } from '../facts/supply-facts.ts';

/** Part of a capacity, 0 to 1: at least and at most. Equal when it can be told. */
export interface Part {
  readonly low: number;
  readonly high: number;
}

const none: Part = { low: 0, high: 0 };
const all: Part = { low: 1, high: 1 };

/** Shares are written in whole percents: three thirds of 33 % are all of it. */
const roundingOfShares = 0.015;

/**
 * Which part of a facility's capacity is for the neighbourhoods that `isInside` names: by the recorded share of the area
 * that was named, and where none was recorded by children of 0 to 15. Over areas that do not overlap the parts add up to
 * 1. Where shares do not, or a neighbourhood's children are not told, only a lowest and a highest can be said.
 */
export function allocate(serves: readonly ServedFacts[], isInside: (served: ServedFacts) => boolean): Part {
  const inside = serves.filter(isInside);
  if (inside.length === 0) return none;
  if (inside.length === serves.length) return all;
  const groups = sharedGroups(serves);
  if (!groups) return { low: 0, high: 1 };
  const parts = groups.map(({ share, members }) => {
    const within = byChildren(members, isInside);
    return { low: share * within.low, high: share * within.high };
  });
  return { low: sum(parts.map(({ low }) => low)), high: Math.min(1, sum(parts.map(({ high }) => high))) };
}

interface Group {
  readonly share: number;
  readonly members: readonly ServedFacts[];
}

/** The areas that were named with a share, and all the others with what is left; null when that is not all of it. */
function sharedGroups(serves: readonly ServedFacts[]): readonly Group[] | null {
  const shared = serves.filter(({ share }) => share !== null);
  const others = serves.filter(({ share }) => share === null);
  const groups = [...Map.groupBy(shared, ({ named }) => named).values()].map((members) => ({
    share: members[0]?.share ?? 0,
    members,
  }));
  // Said of an area of another edition: of which of these neighbourhoods is not known.
  if (shared.some(({ named }) => named === null)) return null;
  const told = sum(groups.map(({ share }) => share));
  const isAllTold = Math.abs(told - 1) <= roundingOfShares;
  if (told > 1 + roundingOfShares || (others.length === 0 && !isAllTold)) return null;
  const rest = others.length === 0 || isAllTold ? 0 : 1 - told;
  const whole = told + rest;
  return [...groups, { share: rest, members: others }].map(({ share, members }) => ({
    share: share / whole,
    members,
  }));
}

/** Where children decide, all of them must be known; where nobody lives, each neighbourhood counts the same. */
function byChildren(members: readonly ServedFacts[], isInside: (served: ServedFacts) => boolean): Part {
  const inside = members.filter(isInside);
  if (inside.length === 0) return none;
  if (inside.length === members.length) return all;
  if (members.some(({ children0to15 }) => children0to15 === null)) return { low: 0, high: 1 };
  const childrenOf = (served: readonly ServedFacts[]) =>
    sum(served.map(({ children0to15 }) => children0to15 ?? 0));
  const total = childrenOf(members);
  const part = total === 0 ? inside.length / members.length : childrenOf(inside) / total;
  return { low: part, high: part };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
