import { enumOf } from '../../database/enum-of.ts';
import { monthsLater } from '../../source/months.ts';

export const TimelineStep = enumOf('MONTH', 'QUARTER', 'YEAR');
export type TimelineStep = keyof typeof TimelineStep;

const monthsOf: Readonly<Record<TimelineStep, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/**
 * The first day and each step after it, up to and with the last day. Counted from the first day, so that of 31 January by
 * months the third is 31 March, not the 28th. Empty when the last day is before the first.
 */
export function timelineDays(from: string, to: string, step: TimelineStep): string[] {
  const days: string[] = [];
  for (let at = 0; ; at += 1) {
    const day = monthsLater(new Date(from), at * monthsOf[step])
      .toISOString()
      .slice(0, 10);
    if (day > to) return days;
    days.push(day);
  }
}
