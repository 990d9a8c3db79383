import { Migration20261124000000 } from '../../migrations/20261124000000-foundation.ts';
import { Migration20261126000300 } from '../../migrations/20261126000300-successions.ts';

/** In order of time; each is applied once, in one transaction with the others that are due. */
export const migrations = [
  { name: '20261124000000-foundation', class: Migration20261124000000 },
  { name: '20261126000300-successions', class: Migration20261126000300 },
] as const;
