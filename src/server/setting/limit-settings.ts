import { z } from 'zod';
import { viewerKinds } from '../../access/viewer.ts';
import type { SettingName } from './read-named.ts';
import { filePath, wholeNumber } from './setting-values.ts';

/** How much may be asked, and by whom anything at all. */
export const limitSettingNames = [
  {
    name: 'COST_BUDGET_ANONYMOUS',
    meaning: 'How many objects one question may ask for by somebody who is not signed in.',
    default: '50000',
    expected: 'a whole number from 1 to 100000000',
  },
  {
    name: 'COST_BUDGET_SIGNED_IN',
    meaning: 'How many objects one question may ask for with a key or a token.',
    default: '500000',
    expected: 'a whole number from 1 to 100000000',
  },
  {
    name: 'RATE_LIMIT_ANONYMOUS',
    meaning:
      'How many objects may be asked for in a minute from one address; no less than the budget of one question.',
    default: '1000000',
    expected: 'a whole number from 1 to 1000000000, no less than COST_BUDGET_ANONYMOUS',
  },
  {
    name: 'RATE_LIMIT_SIGNED_IN',
    meaning: 'How many objects may be asked for in a minute with one key, or by one person.',
    default: '10000000',
    expected: 'a whole number from 1 to 1000000000, no less than COST_BUDGET_SIGNED_IN',
  },
  {
    name: 'REDIS_URL',
    meaning:
      'Where limits are counted for several processes together. Without it each counts alone; while it is away each allows its part (RATE_LIMIT_PROCESSES).',
    default: null,
    expected: 'an address that begins with redis:// or rediss://',
  },
  {
    name: 'RATE_LIMIT_PROCESSES',
    meaning:
      'How many processes count in Redis: so large a part of a limit each allows while Redis is away, also for one question.',
    default: '4',
    expected: 'a whole number from 2 to 1000, at most a tenth of a RATE_LIMIT',
  },
  {
    name: 'TRUSTED_DOCUMENTS',
    meaning:
      'Who may ask only documents that were written down before, by their id: kinds of viewers, off or all.',
    default: 'off',
    expected: 'off, all, or kinds of viewers with commas between, such as anonymous,dashboard',
  },
  {
    name: 'TRUSTED_DOCUMENTS_FILE',
    meaning:
      'The documents that may be asked by their id, as `npm run codegen` writes them (persisted-documents.json).',
    default: null,
    expected: 'the path of a JSON file, needed when TRUSTED_DOCUMENTS is not off',
  },
] as const satisfies readonly SettingName[];

export const limitSettings = {
  COST_BUDGET_ANONYMOUS: wholeNumber(1, 100_000_000),
  COST_BUDGET_SIGNED_IN: wholeNumber(1, 100_000_000),
  RATE_LIMIT_ANONYMOUS: wholeNumber(1, 1_000_000_000),
  RATE_LIMIT_SIGNED_IN: wholeNumber(1, 1_000_000_000),
  REDIS_URL: z
    .url()
    .regex(/^rediss?:\/\//)
    .optional(),
  RATE_LIMIT_PROCESSES: wholeNumber(2, 1_000),
  TRUSTED_DOCUMENTS: z
    .string()
    .transform(viewersNamed)
    .pipe(z.array(z.enum(viewerKinds))),
  TRUSTED_DOCUMENTS_FILE: filePath.optional(),
};

/** Nobody for `off`, everybody for `all`. */
function viewersNamed(list: string): string[] {
  if (list === 'off') return [];
  return list === 'all' ? [...viewerKinds] : list.split(',').map((kind) => kind.trim().toUpperCase());
}
