import { Migration20261124000000 } from '../../migrations/20261124000000-foundation.ts';
import { Migration20261126000100 } from '../../migrations/20261126000100-estimated-figures.ts';
import { Migration20261126000200 } from '../../migrations/20261126000200-united-boundaries.ts';
import { Migration20261126000300 } from '../../migrations/20261126000300-successions.ts';
import { Migration20261126000400 } from '../../migrations/20261126000400-facility-pupils.ts';
import { Migration20261126000600 } from '../../migrations/20261126000600-geocoding.ts';
import { Migration20261126000800 } from '../../migrations/20261126000800-facts-of-several-sources.ts';
import { Migration20261126000900 } from '../../migrations/20261126000900-postcode-areas.ts';
import { Migration20261126001000 } from '../../migrations/20261126001000-area-by-level.ts';
import { Migration20261127000300 } from '../../migrations/20261127000300-survey-rounds.ts';
import { Migration20261127000400 } from '../../migrations/20261127000400-coalitions.ts';
import { Migration20261127002100 } from '../../migrations/20261127002100-pair-in-one-key.ts';
import { Migration20261128000000 } from '../../migrations/20261128000000-norm-forms.ts';
import { Migration20261128000100 } from '../../migrations/20261128000100-activities.ts';
import { Migration20261128000200 } from '../../migrations/20261128000200-gap-status.ts';
import { Migration20261129000000 } from '../../migrations/20261129000000-kinds-of-gaps.ts';
import { Migration20261129000100 } from '../../migrations/20261129000100-origins-by-place.ts';
import { Migration20261129000200 } from '../../migrations/20261129000200-surfaces.ts';
import { Migration20261129000300 } from '../../migrations/20261129000300-nearest-kept.ts';
import { Migration20261129000600 } from '../../migrations/20261129000600-norm-sets-side-by-side.ts';
import { Migration20261130000000 } from '../../migrations/20261130000000-accounts.ts';
import { Migration20261130008000 } from '../../migrations/20261130008000-tighter-policies.ts';

/** In order of time; each is applied once, in one transaction with the others that are due. */
export const migrations = [
  { name: '20261124000000-foundation', class: Migration20261124000000 },
  { name: '20261126000100-estimated-figures', class: Migration20261126000100 },
  { name: '20261126000200-united-boundaries', class: Migration20261126000200 },
  { name: '20261126000300-successions', class: Migration20261126000300 },
  { name: '20261126000400-facility-pupils', class: Migration20261126000400 },
  { name: '20261126000600-geocoding', class: Migration20261126000600 },
  { name: '20261126000800-facts-of-several-sources', class: Migration20261126000800 },
  { name: '20261126000900-postcode-areas', class: Migration20261126000900 },
  { name: '20261126001000-area-by-level', class: Migration20261126001000 },
  { name: '20261127000300-survey-rounds', class: Migration20261127000300 },
  { name: '20261127000400-coalitions', class: Migration20261127000400 },
  { name: '20261127002100-pair-in-one-key', class: Migration20261127002100 },
  { name: '20261128000000-norm-forms', class: Migration20261128000000 },
  { name: '20261128000100-activities', class: Migration20261128000100 },
  { name: '20261128000200-gap-status', class: Migration20261128000200 },
  { name: '20261129000000-kinds-of-gaps', class: Migration20261129000000 },
  { name: '20261129000200-surfaces', class: Migration20261129000200 },
  { name: '20261129000100-origins-by-place', class: Migration20261129000100 },
  { name: '20261129000300-nearest-kept', class: Migration20261129000300 },
  { name: '20261129000600-norm-sets-side-by-side', class: Migration20261129000600 },
  { name: '20261130000000-accounts', class: Migration20261130000000 },
  { name: '20261130008000-tighter-policies', class: Migration20261130008000 },
] as const;
