/** A name of a column as everybody writes it: `Houder / naam`, `HOUDER_NAAM` and `houder naam` are one. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
