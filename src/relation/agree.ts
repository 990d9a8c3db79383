import type { ClaimRecord } from './relation-record.ts';

export interface Agreement {
  readonly consensus: 'CONFIRMED' | 'DISPUTED' | 'ONE_SIDED' | 'UNVERIFIED';
  /** The mean of both sides or the one claim; null when they differ too much or nobody said anything. */
  readonly level: number | null;
  readonly levelLow: number | null;
  readonly levelHigh: number | null;
  readonly confirmedOn: string | null;
}

/**
 * What two claims come to. Within one level they agree; further apart they dispute, and no mean is made of it
 * (Frey et al. 2006: disagreement is to be talked about, not averaged away). Where neither side was heard, what was
 * `reported` by others is the level, and nobody has confirmed it.
 */
export function agree(
  first: ClaimRecord | null,
  second: ClaimRecord | null,
  reported: number | null = null,
): Agreement {
  const claims = [first, second].filter((claim) => claim !== null);
  const levels = claims.map((claim) => claim.level);
  if (levels.length === 0) {
    return {
      consensus: 'UNVERIFIED',
      level: reported,
      levelLow: reported,
      levelHigh: reported,
      confirmedOn: null,
    };
  }
  const [levelLow, levelHigh] = [Math.min(...levels), Math.max(...levels)];
  const days = claims.flatMap((claim) => (claim.claimedOn === null ? [] : [claim.claimedOn])).sort();
  const confirmedOn = days.at(-1) ?? null;
  if (levels.length === 1)
    return { consensus: 'ONE_SIDED', level: levelLow, levelLow, levelHigh, confirmedOn };
  if (levelHigh - levelLow > 1)
    return { consensus: 'DISPUTED', level: null, levelLow, levelHigh, confirmedOn: null };
  return { consensus: 'CONFIRMED', level: (levelLow + levelHigh) / 2, levelLow, levelHigh, confirmedOn };
}
