import { Migration20261124000000 } from '../../migrations/20261124000000-foundation.ts';
import { Migration20261126000400 } from '../../migrations/20261126000400-facility-pupils.ts';

/** In order of time; each is applied once, in one transaction with the others that are due. */
export const migrations = [
  { name: '20261124000000-foundation', class: Migration20261124000000 },
  { name: '20261126000400-facility-pupils', class: Migration20261126000400 },
] as const;
