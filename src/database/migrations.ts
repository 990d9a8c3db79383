import { Migration20261124000000 } from '../../migrations/20261124000000-foundation.ts';
import { Migration20261126000800 } from '../../migrations/20261126000800-facts-of-several-sources.ts';

/** In order of time; each is applied once, in one transaction with the others that are due. */
export const migrations = [
  { name: '20261124000000-foundation', class: Migration20261124000000 },
  { name: '20261126000800-facts-of-several-sources', class: Migration20261126000800 },
] as const;
