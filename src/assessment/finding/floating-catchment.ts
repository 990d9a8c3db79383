/**
 * Two-step floating catchment (Luo and Wang 2003), enhanced with a weight that falls with distance (Luo and Qi 2009).
 * Step 1: each facility divides what it has over the people within its reach, R = S / sum of W P. Step 2: a place has the
 * sum of what the facilities within reach have for one person, A = sum of W R. With the same weights in both steps nothing
 * is lost and nothing made: the sum of P A is the sum of S over the facilities that reach anybody.
 */
export interface Reach {
  readonly areaId: string;
  readonly facilityId: string;
  readonly metres: number;
}

export interface Catchments {
  /** For one person in each area; absent: none within reach. */
  readonly access: ReadonlyMap<string, number>;
  /** People in the catchment of each facility, each by their weight; 0: it reaches nobody, and nobody has anything of it. */
  readonly people: ReadonlyMap<string, number>;
}

/** How much somebody at a distance counts in both steps; 0 beyond reach. */
export type Weights = (metres: number) => number;

/** Sums of fractions hang on the order of `reaches` by a hair: give them in one that is fixed. */
export function floatCatchments(
  people: ReadonlyMap<string, number>,
  supply: ReadonlyMap<string, number>,
  reaches: readonly Reach[],
  weights: Weights,
): Catchments {
  const near = reaches.flatMap((reach) => {
    const weight = weights(reach.metres);
    return weight > 0 ? [{ ...reach, weight }] : [];
  });
  const shared = new Map([...supply.keys()].map((facilityId) => [facilityId, 0]));
  for (const { areaId, facilityId, weight } of near) {
    const living = people.get(areaId) ?? 0;
    if (living > 0) shared.set(facilityId, (shared.get(facilityId) ?? 0) + weight * living);
  }
  const access = new Map<string, number>();
  for (const { areaId, facilityId, weight } of near) {
    const sharers = shared.get(facilityId) ?? 0;
    if (sharers === 0) continue;
    access.set(areaId, (access.get(areaId) ?? 0) + (weight * (supply.get(facilityId) ?? 0)) / sharers);
  }
  return { access, people: shared };
}

/** Weights of the three zones, each a third of the distance: Luo and Qi (2009), the set that falls slowly. */
const zoneWeights = [1, 0.68, 0.22] as const;

export interface Zone {
  readonly untilMetres: number;
  readonly weight: number;
}

/** The zones of a distance, the nearest first; their ends belong to them. */
export const zonesOf = (withinMetres: number): Zone[] =>
  zoneWeights.map((weight, at) => ({
    untilMetres: (withinMetres * (at + 1)) / zoneWeights.length,
    weight,
  }));

export function zoned(withinMetres: number): Weights {
  const zones = zonesOf(withinMetres);
  return (metres) => zones.find(({ untilMetres }) => metres <= untilMetres)?.weight ?? 0;
}

/** Falls smoothly from 1 at the door to 0 at the distance (Dai 2010): where the zones' edges decide, this differs. */
export const gaussian =
  (withinMetres: number): Weights =>
  (metres) =>
    metres > withinMetres
      ? 0
      : (Math.exp(-0.5 * (metres / withinMetres) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
