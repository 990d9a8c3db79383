import type { z } from 'zod';
import { jointSettings } from './joint-settings.ts';
import { readNamed } from './read-named.ts';
import { settingNames } from './setting-names.ts';

export type Settings = Readonly<z.output<typeof shape>>;

/**
 * The settings of this process, with defaults for what is not set; an empty variable is not set. Throws one Error
 * that names every variable that is not as expected, and shows no password.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return readNamed(shape, settingNames, env);
}

const shape = jointSettings.transform((env) => ({
  databaseUrl: env.DATABASE_URL,
  replicaUrl: env.DATABASE_REPLICA_URL,
  replicaLagMs: env.DATABASE_REPLICA_LAG_MS,
  dataDirectory: env.KETENKAART_DATA_DIR,
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  environment: env.NODE_ENV,
  poolSize: env.POOL_SIZE,
  statementTimeoutMs: env.STATEMENT_TIMEOUT_MS,
  introspection: env.INTROSPECTION,
  corsOrigins: env.CORS_ORIGINS,
  cursorSecret: env.CURSOR_SECRET,
  sample: env.SAMPLE,
  trustProxy: env.TRUST_PROXY,
  logRetentionMonths: env.LOG_RETENTION_MONTHS,
  issuers: env.OIDC_ISSUER ?? [],
  audience: env.OIDC_AUDIENCE,
  jwksUrl: env.OIDC_JWKS_URL,
  claimsFile: env.CLAIMS_FILE,
  costBudgetAnonymous: env.COST_BUDGET_ANONYMOUS,
  costBudgetSignedIn: env.COST_BUDGET_SIGNED_IN,
  rateLimitAnonymous: env.RATE_LIMIT_ANONYMOUS,
  rateLimitSignedIn: env.RATE_LIMIT_SIGNED_IN,
  rateLimitProcesses: env.RATE_LIMIT_PROCESSES,
  redisUrl: env.REDIS_URL,
  trustedDocuments: env.TRUSTED_DOCUMENTS,
  trustedDocumentsFile: env.TRUSTED_DOCUMENTS_FILE,
}));
