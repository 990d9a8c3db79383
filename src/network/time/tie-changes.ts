import { TieChangeKind } from './difference-terms.ts';
import type { TieState } from './tie-state.ts';

/**
 * What became of a tie between two moments; null: there was none. A tie that came or went is told as that alone, one
 * that stayed as everything that became different, so it may have several changes, or none.
 */
export function changesBetween(before: TieState | null, after: TieState | null): TieChangeKind[] {
  if (before === null || after === null) return after ? ['GAINED'] : before ? ['LOST'] : [];
  return Object.values(TieChangeKind).filter((kind) => became[kind]?.(before, after));
}

type Became = (before: TieState, after: TieState) => boolean;

/** `GAINED` and `LOST` are of ties that are there at one of the moments alone. */
const became: Partial<Record<TieChangeKind, Became>> = {
  CONFIRMED: (before, after) => before.consensus !== 'CONFIRMED' && after.consensus === 'CONFIRMED',
  // A dispute is told as such.
  UNCONFIRMED: (before, after) =>
    before.consensus === 'CONFIRMED' && (after.consensus === 'ONE_SIDED' || after.consensus === 'UNVERIFIED'),
  DISPUTED: (before, after) => before.consensus !== 'DISPUTED' && after.consensus === 'DISPUTED',
  // A confirmation that was taken back is another change than one that grew old.
  EXPIRED: (before, after) =>
    (before.freshness === 'FRESH' || before.freshness === 'AGING') && after.freshness === 'STALE',
  // A level that nobody told, or that is disputed, is neither higher nor lower.
  STRENGTHENED: ({ level: one }, { level: other }) => one !== null && other !== null && other > one,
  WEAKENED: ({ level: one }, { level: other }) => one !== null && other !== null && other < one,
  OTHER_THEMES: (before, after) => before.themes.join() !== after.themes.join(),
};
