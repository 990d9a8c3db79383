/** Months that a check of a facility or an organisation is good for. */
export const checkGoodForMonths = 12;
