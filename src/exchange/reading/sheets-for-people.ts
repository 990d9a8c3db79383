/**
 * Sheets of the templates that explain: their names in Dutch and English. Whatever stands in a sheet with such a name
 * is not read.
 */
export const explanationSheet = { nl: 'Uitleg', en: 'Explanation' } as const;
export const wordSheet = { nl: 'Woorden', en: 'Words' } as const;

export const sheetsForPeople: readonly string[] = [explanationSheet, wordSheet].flatMap((name) =>
  Object.values(name),
);
