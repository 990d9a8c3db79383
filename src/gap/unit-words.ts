/** The units of amounts in words. */
export const unitWords: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  FTE: { nl: 'fte', en: 'FTE' },
  places: { nl: 'plaatsen', en: 'places' },
  persons: { nl: 'personen', en: 'persons' },
  hours: { nl: 'uur per week', en: 'hours a week' },
  'square metres': { nl: 'm²', en: 'm²' },
};
