import type { CatchmentFacts } from '../facts/supply-facts.ts';
import { floatCatchments, type Reach, type Weights } from '../finding/floating-catchment.ts';
import { partOfKinds } from './supply-in.ts';

/** At least and at most; `high` is infinite where nobody can say how much. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Who shares what: people by neighbourhood, what each facility has, and who can reach whom. */
export interface Shared {
  readonly people: ReadonlyMap<string, Bounds>;
  readonly supplies: ReadonlyMap<string, Bounds>;
  readonly reaches: readonly Reach[];
}

export interface Access {
  /** For one person in a neighbourhood; nothing, where no facility is within reach. */
  of(neighbourhoodId: string): Bounds;
  /** People in the catchment of a facility, each by their weight. */
  sharing(facilityId: string): Bounds;
}

/**
 * Facilities as they are shared: of a capacity nobody told it may be all there is and none, and so it is of a combined
 * team of which nobody says how it is divided over its kinds.
 */
export function sharedBy(
  people: ReadonlyMap<string, Bounds>,
  catchments: readonly CatchmentFacts[],
  kinds: readonly string[],
): Shared {
  // In a fixed order, since sums of fractions hang on theirs by a hair.
  const inOrder = catchments.toSorted((a, b) => (a.facilityId < b.facilityId ? -1 : 1));
  const supplies = inOrder.map((one): [string, Bounds] => {
    const part = partOfKinds(kinds, one);
    const high = part.high === 0 ? 0 : part.high * (one.high ?? Number.POSITIVE_INFINITY);
    return [one.facilityId, { low: part.low * (one.low ?? 0), high }];
  });
  const reaches = inOrder.flatMap(({ facilityId, reaches: own }) =>
    own
      .toSorted((a, b) => (a.neighbourhoodId < b.neighbourhoodId ? -1 : 1))
      .map(({ neighbourhoodId, metres }) => ({ areaId: neighbourhoodId, facilityId, metres })),
  );
  return { people, supplies: new Map(supplies), reaches };
}

const ends = (of: ReadonlyMap<string, Bounds>, end: keyof Bounds): ReadonlyMap<string, number> =>
  new Map([...of].map(([id, bounds]) => [id, bounds[end]]));

/** The least each has: as little as there may be, shared with as many as there may be. The most: the other way round. */
export function accessBy({ people, supplies, reaches }: Shared, weights: Weights): Access {
  const least = floatCatchments(ends(people, 'high'), ends(supplies, 'low'), reaches, weights);
  const most = floatCatchments(ends(people, 'low'), ends(supplies, 'high'), reaches, weights);
  // Who may live alone within reach of a facility has no highest: it may be for one child.
  const alone = new Set(
    reaches
      .filter(
        ({ areaId, facilityId, metres }) =>
          most.people.get(facilityId) === 0 && (people.get(areaId)?.high ?? 0) > 0 && weights(metres) > 0,
      )
      .map(({ areaId }) => areaId),
  );
  return {
    of: (id) => ({
      low: least.access.get(id) ?? 0,
      high: alone.has(id) ? Number.POSITIVE_INFINITY : (most.access.get(id) ?? 0),
    }),
    sharing: (id) => ({ low: most.people.get(id) ?? 0, high: least.people.get(id) ?? 0 }),
  };
}

export interface Part {
  readonly people: Bounds;
  readonly access: Bounds;
}

/**
 * The mean over people, at least and at most, where of some parts it is not told how many live there; null where
 * nobody lives.
 */
export function meanAccess(parts: readonly Part[]): Bounds | null {
  const inhabited = parts.filter(({ people }) => people.high > 0);
  if (inhabited.length === 0) return null;
  const lowest = lowestMean(inhabited.map(({ people, access }) => ({ people, value: access.low })));
  const highest = lowestMean(inhabited.map(({ people, access }) => ({ people, value: -access.high })));
  return { low: lowest, high: 0 - highest };
}

/** As many people as may be in the parts that lower the mean, the lowest first, and as few in the others. */
function lowestMean(parts: readonly { readonly people: Bounds; readonly value: number }[]): number {
  let [living, total] = [0, 0];
  for (const { people, value } of parts)
    if (people.low > 0) [living, total] = [living + people.low, total + people.low * value];
  for (const { people, value } of parts.toSorted((a, b) => a.value - b.value)) {
    const more = people.high - people.low;
    if (more === 0 || (living > 0 && value >= total / living)) continue;
    if (more === Number.POSITIVE_INFINITY) return value;
    [living, total] = [living + more, total + more * value];
  }
  return total / living;
}
