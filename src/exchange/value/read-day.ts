export type Day =
  | { readonly value: string; readonly isAmbiguous: boolean; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string };

/**
 * A day as people and spreadsheets write it, as yyyy-mm-dd: 2026-11-24, 24-11-2026 or 24/11/2026. With slashes an
 * American spreadsheet puts the month first: 11/24/2026 can be nothing else; of 03/04/2020 the Dutch reading is taken
 * and said to be ambiguous.
 */
export function readDay(text: string): Day {
  const given = text.trim();
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(given) ?? [];
  if (year) return dayOf(given, year, month, day);
  const [, first, separator, second, last] = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(given) ?? [];
  if (!last) return { fault: `"${given}" is no day.` };
  const canBeMonthFirst = separator === '/' && Number(first) <= 12;
  if (canBeMonthFirst && Number(second) > 12) return dayOf(given, last, first, second);
  return dayOf(given, last, second, first, canBeMonthFirst && first !== second);
}

function dayOf(given: string, year = '', month = '', day = '', isAmbiguous = false): Day {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  // 30 February rolls over to March, or is no date at all.
  const isThere = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!isThere) return { fault: `"${given}" is not in the calendar.` };
  if (Number(year) < 1800 || Number(year) > 2200) return { fault: `"${given}" has an unlikely year.` };
  return { value, isAmbiguous };
}
