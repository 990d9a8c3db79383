import { enumOf } from '../../database/enum-of.ts';
import type { AreaLevel } from '../area-level.ts';

/** Why a figure cannot simply be compared with the one before it, or why nobody knows whether it can. */
export const BreakReason = enumOf(
  'BOUNDARY_CHANGED',
  'CODE_CHANGED',
  'METHOD_CHANGED',
  'YEARS_BETWEEN',
  'NOT_TOLD',
);
export type BreakReason = keyof typeof BreakReason;

/** A figure and the one before it of the same code and indicator. */
export interface InSeries {
  readonly level: AreaLevel;
  readonly edition: number;
  /** How it was estimated; null when it was published. */
  readonly method: string | null;
  readonly previousEdition: number;
  readonly previousMethod: string | null;
  /** CBS Indelingswijziging of the code in the editions after the previous one, that of this one included. */
  readonly changeFlags: readonly (number | null)[];
}

export interface Comparability {
  /** Null: not known. */
  readonly comparable: boolean | null;
  readonly breakReason: BreakReason | null;
}

const no = (breakReason: BreakReason): Comparability => ({ comparable: false, breakReason });
const notKnown = (breakReason: BreakReason): Comparability => ({ comparable: null, breakReason });

/**
 * Whether two figures of one code are about one area, counted in one way. A flag tells of the year before it only: with
 * years between that are not here, that nothing changed is not known, while one change that is known is enough.
 */
export function comparabilityOf(figure: InSeries): Comparability {
  const { level, edition, method, previousEdition, previousMethod, changeFlags } = figure;
  const isSameEdition = edition === previousEdition;
  if (level !== 'COUNTRY' && !isSameEdition) {
    if (changeFlags.includes(3)) return no('BOUNDARY_CHANGED');
    if (changeFlags.includes(2)) return no('CODE_CHANGED');
  }
  if (method !== previousMethod) return no('METHOD_CHANGED');
  if (level === 'COUNTRY' || isSameEdition) return { comparable: true, breakReason: null };
  if (changeFlags.length < edition - previousEdition) return notKnown('YEARS_BETWEEN');
  if (changeFlags.includes(null)) return notKnown('NOT_TOLD');
  return { comparable: true, breakReason: null };
}
