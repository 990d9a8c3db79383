import { type FigureValues, figure } from '../../source/figure.ts';
import { rateOf } from '../explanation/unit-of.ts';
import type { AccessFound, AccessNow } from './access-coverage.rows.ts';
import { tidy } from './coverage-figures.ts';

const per = { count: 1_000, of: 'CHILDREN' } as const;
const methodWithin = (metres: number) =>
  `WITHIN_${metres}_METRES + ENHANCED_TWO_STEP_FLOATING_CATCHMENT + STRAIGHT_LINE`;

/** As the norm found it; without one nothing was worked out. */
export function foundFigure(found: AccessFound | null, unit: string, edition: number): FigureValues {
  if (!found) return figure({ unit: rateOf(unit, per), edition, reason: 'NO_NORM' });
  const { verdict, access, factsOn: period } = found;
  const method = methodWithin(access.withinMetres);
  const about = { unit: rateOf(found.unit, access.per), edition, period, method };
  if (verdict === 'NOT_APPLICABLE') return figure({ ...about, reason: 'NOT_APPLICABLE' });
  return between(access.low, access.high ?? Number.POSITIVE_INFINITY, about);
}

interface AskedNow {
  readonly unit: string;
  readonly metres: number;
  readonly edition: number;
  /** Somebody looked: there is no more than we know of. */
  readonly isComplete: boolean;
}

export function nowFigure(
  access: AccessNow['access'],
  { unit, metres, edition, isComplete }: AskedNow,
): FigureValues {
  const about = { unit: rateOf(unit, per), edition, method: methodWithin(metres) };
  if (access === null) return figure({ ...about, reason: 'NO_CHILDREN' });
  const high = isComplete ? per.count * access.high : Number.POSITIVE_INFINITY;
  return between(per.count * access.low, high, about);
}

/**
 * No number where only a lowest and a highest can be said. A few children who are withheld somewhere in a catchment keep
 * these apart by less than it means to measure in a straight line: within a hundredth it is one number.
 */
function between(low: number, high: number, about: Partial<FigureValues> & { unit: string }): FigureValues {
  const ends = low === high ? {} : { low: tidy(low), high: Number.isFinite(high) ? tidy(high) : null };
  if (high - low > 0.01 * high || !Number.isFinite(high)) return figure({ ...about, ...ends });
  return figure({
    ...{ ...about, ...ends },
    ...{ value: tidy((low + high) / 2), status: 'ESTIMATED', precision: 'ESTIMATE' },
  });
}
