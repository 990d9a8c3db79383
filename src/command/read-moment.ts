/** A day, or a moment in UTC, as it is typed after an option; throws a sentence that names the option. */
export function readMoment(option: string, text: string): string {
  const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(text) ? new Date(text) : null;
  if (moment && !Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new Error(
    `${option} is ${JSON.stringify(text)}; expected a day or a moment, 2026-11-01 or 2026-11-01T09:30Z`,
  );
}
