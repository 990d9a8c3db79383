import { monthsBetween, monthsLater } from '../source/months.ts';
import { contactRoles } from './contact-roles.ts';

/** From which day on a check of a contact in one of these roles is FRESH, and from which it is at least AGING. */
export interface CheckDays {
  readonly roles: readonly string[];
  readonly freshFrom: string;
  readonly agingFrom: string;
}

/** The same as `freshnessOn`, as days to compare with: of the roles that lapse soonest first. */
export function checkDaysOn(day: string): CheckDays[] {
  const lengths = [...new Set(contactRoles.terms.map(({ validForMonths }) => validForMonths))];
  return lengths
    .sort((a, b) => a - b)
    .map((months) => ({
      roles: contactRoles.terms
        .filter(({ validForMonths }) => validForMonths === months)
        .map(({ code }) => code),
      freshFrom: earliestWithin(day, months / 2),
      agingFrom: earliestWithin(day, months),
    }));
}

/** A contact with several roles is checked as often as the one that lapses soonest needs. */
export const goodForMonths = (roles: readonly string[]): number =>
  Math.min(...roles.map((role) => contactRoles.get(role).validForMonths));

/** The first day that is at most so many months before this one; the length of months makes it a search. */
function earliestWithin(day: string, months: number): string {
  const earlier = monthsLater(new Date(day), -Math.ceil(months));
  for (;;) {
    const found = earlier.toISOString().slice(0, 10);
    if (monthsBetween(found, day) <= months) return found;
    earlier.setUTCDate(earlier.getUTCDate() + 1);
  }
}
