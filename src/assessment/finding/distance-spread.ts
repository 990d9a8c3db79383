/** A neighbourhood with the distance to its nearest. */
export interface Lived {
  readonly children: number;
  readonly metres: number;
}

export interface DistanceSpread {
  readonly meanMetres: number;
  readonly p90Metres: number;
}

/**
 * Over the children of neighbourhoods, each as far from its nearest as its neighbourhood is: the mean, and the distance
 * within which nine out of ten live (the nearest-rank percentile of Hyndman and Fan 1996, type 1). Null where nobody lives.
 */
export function spreadOf(lived: readonly Lived[]): DistanceSpread | null {
  const children = lived.reduce((total, one) => total + one.children, 0);
  if (children === 0) return null;
  const total = lived.reduce((sum, one) => sum + one.children * one.metres, 0);
  let reached = 0;
  const farthestOf90 = lived
    .toSorted((a, b) => a.metres - b.metres)
    .find((one) => {
      reached += one.children;
      return 10 * reached >= 9 * children;
    });
  return { meanMetres: Math.round(total / children), p90Metres: Math.round(farthestOf90?.metres ?? 0) };
}
