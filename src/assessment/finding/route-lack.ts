import { enumOf } from '../../database/enum-of.ts';
import type { SignalStep } from '../../network/route/signal-facts.ts';
import type { RelationGapClass } from './finding-terms.ts';

/** What a signalling route lacks, the furthest from a right one first: of the route itself, or of one of its steps. */
export const RouteLack = enumOf('NO_ROUTE', 'LAPSED', 'ONE_SIDED', 'DISPUTED', 'TOO_LONG', 'UNVERIFIED');
export type RouteLack = keyof typeof RouteLack;

/** Everything the steps lack, each once, in that order. */
export function lacksOf(steps: readonly SignalStep[], mostSteps: number): RouteLack[] {
  if (steps.length === 0) return ['NO_ROUTE'];
  const found = new Set<RouteLack | null>(steps.map(({ tie }) => tie.lacks));
  if (steps.length > mostSteps) found.add('TOO_LONG');
  return (Object.keys(RouteLack) as RouteLack[]).filter((lack) => found.has(lack));
}

/** The same as a relation that is not right; one step too many is like a relation that is too weak. */
export const classOfLack: Readonly<Record<RouteLack, RelationGapClass>> = {
  NO_ROUTE: 'NO_RELATION',
  LAPSED: 'LAPSED',
  ONE_SIDED: 'ONE_SIDED',
  DISPUTED: 'DISPUTED',
  TOO_LONG: 'TOO_WEAK',
  UNVERIFIED: 'UNVERIFIED',
};
