import { monthsLater } from '../../source/months.ts';

/**
 * How long a person stays in it: a year after somebody last said that it is still right, twice as long as such a word
 * is good for, and never further ahead than two years. Our own choice; a municipality may ask for less, not for more.
 */
const usualMonths = 12;
const mostMonths = 24;

const after = (day: string, months: number) => monthsLater(new Date(day), months).toISOString().slice(0, 10);

/** The day after which a person that was checked on this day goes, when nobody says another. */
export const usualEnd = (checkedOn: string): string => after(checkedOn, usualMonths);

/** The last day that may be asked for on this day. */
export const furthestEnd = (today: string): string => after(today, mostMonths);
