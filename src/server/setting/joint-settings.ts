import { z } from 'zod';
import { leastCost } from './least-cost.ts';
import { limitSettings } from './limit-settings.ts';
import { serviceSettings } from './service-settings.ts';
import { signInSettings } from './sign-in-settings.ts';

const each = z.object({ ...serviceSettings, ...signInSettings, ...limitSettings });
type Each = z.output<typeof each>;

/** What one setting asks of others. */
interface Joint {
  readonly wrong: keyof Each;
  /** What it is held to; while one of these is wrong itself nothing can be said. */
  readonly beside: readonly (keyof Each)[];
  readonly isRight: (env: Each) => boolean;
}

const joints: readonly Joint[] = [
  {
    // Without it the replica would be left out, and an embedded database made that nobody asked for.
    wrong: 'DATABASE_REPLICA_URL',
    beside: ['DATABASE_URL'],
    isRight: (env) => !env.DATABASE_REPLICA_URL || env.DATABASE_URL !== undefined,
  },
  {
    wrong: 'CURSOR_SECRET',
    beside: ['REDIS_URL'],
    isRight: (env) => !env.REDIS_URL || env.CURSOR_SECRET !== undefined,
  },
  {
    wrong: 'OIDC_AUDIENCE',
    beside: ['OIDC_ISSUER'],
    isRight: (env) => !env.OIDC_ISSUER || env.OIDC_AUDIENCE !== undefined,
  },
  {
    wrong: 'OIDC_JWKS_URL',
    beside: ['OIDC_ISSUER'],
    isRight: (env) => !env.OIDC_JWKS_URL || env.OIDC_ISSUER?.length === 1,
  },
  {
    wrong: 'CLAIMS_FILE',
    beside: ['OIDC_ISSUER'],
    isRight: (env) => !env.OIDC_ISSUER || env.CLAIMS_FILE !== undefined,
  },
  {
    wrong: 'RATE_LIMIT_ANONYMOUS',
    beside: ['COST_BUDGET_ANONYMOUS'],
    isRight: (env) => env.RATE_LIMIT_ANONYMOUS >= env.COST_BUDGET_ANONYMOUS,
  },
  {
    wrong: 'RATE_LIMIT_SIGNED_IN',
    beside: ['COST_BUDGET_SIGNED_IN'],
    isRight: (env) => env.RATE_LIMIT_SIGNED_IN >= env.COST_BUDGET_SIGNED_IN,
  },
  {
    wrong: 'RATE_LIMIT_PROCESSES',
    beside: ['REDIS_URL', 'RATE_LIMIT_ANONYMOUS', 'RATE_LIMIT_SIGNED_IN'],
    isRight: (env) =>
      !env.REDIS_URL ||
      Math.min(env.RATE_LIMIT_ANONYMOUS, env.RATE_LIMIT_SIGNED_IN) >= leastCost * env.RATE_LIMIT_PROCESSES,
  },
  {
    wrong: 'TRUSTED_DOCUMENTS_FILE',
    beside: ['TRUSTED_DOCUMENTS'],
    isRight: (env) => env.TRUSTED_DOCUMENTS.length === 0 || env.TRUSTED_DOCUMENTS_FILE !== undefined,
  },
];

/** All settings, held to each other as well: also when others are wrong, so that all is told at once. */
export const jointSettings = each.superRefine(
  (env, { issues, addIssue }) => {
    const known = new Set(issues.map(({ path }) => path?.[0]));
    const found = joints.filter(
      ({ wrong, beside, isRight }) => ![wrong, ...beside].some((name) => known.has(name)) && !isRight(env),
    );
    for (const { wrong } of found) addIssue({ code: 'custom', path: [wrong] });
  },
  { when: () => true },
);
