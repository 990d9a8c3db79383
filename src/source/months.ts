const dayLength = 86_400_000;

/**
 * Months between two days, with the part of the last one: 2024-01-31 to 2024-02-29 is 1, 2024-04-01 to 2024-04-16 is 0.5.
 * Negative when `until` is before `from`.
 */
export function monthsBetween(from: string, until: string): number {
  const [start, end] = [new Date(from), new Date(until)];
  const calendar =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const whole = monthsLater(start, calendar) > end ? calendar - 1 : calendar;
  const [before, after] = [monthsLater(start, whole), monthsLater(start, whole + 1)];
  return whole + (end.getTime() - before.getTime()) / (after.getTime() - before.getTime());
}

/** The same day of a later month, or its last day when it is shorter. */
export function monthsLater(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const lastOfMonth = Date.UTC(year, month + 1, 1) - dayLength;
  return new Date(Math.min(Date.UTC(year, month, day.getUTCDate()), lastOfMonth));
}
