import { type FigureValues, figure } from '../../source/figure.ts';
import type { Amount } from './coverage-amounts.ts';

/** Without the hair by which a computer misses a sum of fractions. */
export const tidy = (value: number): number => Math.round(1e9 * value) / 1e9;

/** Not zero where nobody looked; and where only a lowest and a highest can be said, no number. */
export function amountFigure(
  { low, high, known, of, isDivided }: Amount,
  unit: string,
  { edition, isPresenceKnown }: { readonly edition: number; readonly isPresenceKnown: boolean },
): FigureValues {
  const counts = { unit, known, of, edition };
  if (of === 0 && !isPresenceKnown) return figure(counts);
  if (low !== high)
    return figure({ ...counts, low: tidy(low), high: Number.isFinite(high) ? tidy(high) : null });
  if (!isDivided) return figure({ ...counts, value: tidy(low) });
  const about = { status: 'ESTIMATED', precision: 'ESTIMATE', method: 'SPLIT_OVER_SERVED_AREAS' } as const;
  return figure({ ...counts, ...about, value: tidy(low) });
}

const every = 1_000;
const missing = { status: 'MISSING', precision: null, method: null, reason: 'UNKNOWN' } as const;

/**
 * The amount for every 1,000 children; of no children there is none. Where nobody looked whether there is more, what is
 * known is only the least: as a rate it would be compared with that of others.
 */
export function rateFigure(
  told: FigureValues,
  children: FigureValues,
  { isComplete }: { readonly isComplete: boolean },
): FigureValues {
  const isLeast = told.value !== null && !isComplete;
  const amount = isLeast ? figure({ ...told, value: null, low: told.value, ...missing }) : told;
  const { known, of, edition } = amount;
  const about = { unit: `${amount.unit} per 1,000 children`, known, of, edition };
  const { value: denominator, status, period, sourceId } = children;
  if (denominator === null)
    return figure({ ...about, status: status === 'WITHHELD' ? status : 'MISSING', reason: children.reason });
  if (denominator === 0)
    return figure({ ...about, numerator: amount.value, denominator, reason: 'NO_CHILDREN' });
  const scaled = (value: number | null) => value && tidy((every * value) / denominator);
  const isEstimate = amount.status === 'ESTIMATED' || status === 'ESTIMATED';
  return figure({
    ...{ ...about, period, sourceId, denominator, numerator: amount.value },
    ...{ value: scaled(amount.value), low: scaled(amount.low), high: scaled(amount.high) },
    method: [amount.method, children.method].filter((method) => method !== null).join(' + ') || null,
    ...(amount.value !== null && isEstimate ? { status: 'ESTIMATED', precision: 'ESTIMATE' } : {}),
  });
}
