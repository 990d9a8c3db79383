import { type FigureValues, figure } from '../../source/figure.ts';

/** A neighbourhood's children, and how far the nearest is; null: not told, or no origin or no facility known. */
export interface ReachPart {
  readonly children: number | null;
  readonly metres: number | null;
}

/** Share of children within reach over neighbourhoods of which both are known; the others are counted, not guessed. */
export function reachFigure(parts: readonly ReachPart[], within: number, edition: number): FigureValues {
  const known = parts.flatMap(({ children, metres }) =>
    children === null || metres === null ? [] : [{ children, metres }],
  );
  const denominator = sum(known.map((part) => part.children));
  const numerator = sum(known.filter((part) => part.metres <= within).map((part) => part.children));
  const counts = { unit: 'percent', known: known.length, of: parts.length, edition, method: 'STRAIGHT_LINE' };
  if (denominator === 0) return figure({ ...counts, reason: 'UNKNOWN' });
  return figure({
    ...counts,
    value: Math.round((1_000 * numerator) / denominator) / 10,
    status: 'ESTIMATED',
    precision: 'ESTIMATE',
    numerator,
    denominator,
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
