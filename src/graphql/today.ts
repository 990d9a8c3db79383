const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day it is in the Netherlands, `2026-11-24`, whatever the clock of the machine is set to. */
export const todayInAmsterdam = (now = new Date()): string => day.format(now);
