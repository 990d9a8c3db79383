/** A sentence about the town that must be true, and what was found. */
export interface Check {
  readonly says: string;
  readonly found: string;
  readonly holds: boolean;
}

export const check = (says: string, holds: boolean, found: string | number = ''): Check => ({
  says,
  holds,
  found: String(found),
});

/** Something must be there: the names of what was found. */
export const some = (says: string, names: readonly string[], atLeast = 1): Check =>
  check(says, names.length >= atLeast, names.length <= 9 ? names.join(', ') : `${names.length}`);
