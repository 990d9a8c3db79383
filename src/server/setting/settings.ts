import { isIP } from 'node:net';
import { z } from 'zod';
import { viewerKinds } from '../../access/viewer.ts';
import { isConfidential } from './is-confidential.ts';
import { leastCost } from './least-cost.ts';
import { maskedUrl } from './masked-url.ts';
import { type SettingName, settingNames } from './setting-names.ts';

export type Settings = Readonly<z.output<typeof shape>>;

/**
 * The settings of this process, with defaults for what is not set; an empty variable is not set. Throws one Error
 * that names every variable that is not as expected, and shows no password.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return readNamed(shape, settingNames, env);
}

/** Settings of these names; as `readSettings`, also for those of one command. */
export function readNamed<Read>(
  shape: z.ZodType<Read>,
  names: readonly SettingName[],
  env: NodeJS.ProcessEnv,
): Read {
  const set = names.map(({ name, default: otherwise }) => [name, env[name]?.trim() || otherwise]);
  const read = shape.safeParse(Object.fromEntries(set.filter(([, value]) => value !== null)));
  if (read.success) return read.data;

  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const faults = names
    .filter(({ name }) => wrong.has(name))
    .map(({ name, expected }) => `  ${name} is ${shown(name, env[name] ?? '')}; expected ${expected}`);
  throw new Error(`${faults.length === 1 ? 'A setting is' : 'Settings are'} wrong:\n${faults.join('\n')}`);
}

function shown(name: string, value: string): string {
  if (name.endsWith('_URL')) return maskedUrl(value.trim());
  return name === 'CURSOR_SECRET' ? `${value.trim().length} characters` : JSON.stringify(value);
}

const isSwitchedOn = z.enum(['on', 'off']).transform((value) => value === 'on');

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(least).max(most));

const path = z.string().regex(/^[^\0]+$/);

const postgresUrl = z
  .url()
  .regex(/^postgres(ql)?:\/\//)
  .optional();

const shape = z
  .object({
    DATABASE_URL: postgresUrl,
    DATABASE_REPLICA_URL: postgresUrl,
    DATABASE_REPLICA_LAG_MS: wholeNumber(1_000, 600_000),
    KETENKAART_DATA_DIR: path,
    HOST: z.string().refine((host) => isIP(host) > 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(host)),
    PORT: wholeNumber(0, 65_535),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    NODE_ENV: z.enum(['development', 'production', 'test']),
    POOL_SIZE: wholeNumber(1, 100),
    STATEMENT_TIMEOUT_MS: wholeNumber(1, 600_000),
    INTROSPECTION: isSwitchedOn,
    CORS_ORIGINS: z
      .string()
      .transform((list) => list.split(',').map((origin) => origin.trim()))
      .pipe(z.array(z.union([z.literal('*'), z.string().refine(isOrigin)]))),
    CURSOR_SECRET: z.string().min(32).optional(),
    SAMPLE: isSwitchedOn,
    TRUST_PROXY: isSwitchedOn,
    // BIO2 wants logs of half a year at least.
    LOG_RETENTION_MONTHS: wholeNumber(6, 120),
    OIDC_ISSUER: z
      .string()
      .transform((list) => list.split(',').map((address) => address.trim()))
      .pipe(z.array(z.string().refine(isIssuer)))
      .optional(),
    OIDC_AUDIENCE: z
      .string()
      .regex(/^\S{1,200}$/)
      .optional(),
    OIDC_JWKS_URL: z.url().refine(isConfidentialAddress).optional(),
    CLAIMS_FILE: path.optional(),
    COST_BUDGET_ANONYMOUS: wholeNumber(1, 100_000_000),
    COST_BUDGET_SIGNED_IN: wholeNumber(1, 100_000_000),
    RATE_LIMIT_ANONYMOUS: wholeNumber(1, 1_000_000_000),
    RATE_LIMIT_SIGNED_IN: wholeNumber(1, 1_000_000_000),
    RATE_LIMIT_PROCESSES: wholeNumber(2, 1_000),
    REDIS_URL: z
      .url()
      .regex(/^rediss?:\/\//)
      .optional(),
    TRUSTED_DOCUMENTS: z
      .string()
      .transform(viewersNamed)
      .pipe(z.array(z.enum(viewerKinds))),
    TRUSTED_DOCUMENTS_FILE: path.optional(),
  })
  .superRefine((env, { addIssue }) => {
    const wrong = (name: SettingName['name']) => addIssue({ code: 'custom', path: [name] });
    if (env.RATE_LIMIT_ANONYMOUS < env.COST_BUDGET_ANONYMOUS) wrong('RATE_LIMIT_ANONYMOUS');
    if (env.RATE_LIMIT_SIGNED_IN < env.COST_BUDGET_SIGNED_IN) wrong('RATE_LIMIT_SIGNED_IN');
    if (env.REDIS_URL && !env.CURSOR_SECRET) wrong('CURSOR_SECRET');
    const leastInAMinute = Math.min(env.RATE_LIMIT_ANONYMOUS, env.RATE_LIMIT_SIGNED_IN);
    if (env.REDIS_URL && leastInAMinute < leastCost * env.RATE_LIMIT_PROCESSES) wrong('RATE_LIMIT_PROCESSES');
    if (env.TRUSTED_DOCUMENTS.length > 0 && !env.TRUSTED_DOCUMENTS_FILE) wrong('TRUSTED_DOCUMENTS_FILE');
    for (const name of ['OIDC_AUDIENCE', 'CLAIMS_FILE'] as const)
      if (env.OIDC_ISSUER && !env[name]) wrong(name);
    if (env.OIDC_JWKS_URL && env.OIDC_ISSUER?.length !== 1) wrong('OIDC_JWKS_URL');
  })
  .transform((env) => ({
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

/** As a browser sends it: no path, lower case, no port that the scheme already says. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.parse(text)?.origin === text;
}

/** As OpenID Connect Discovery has it: no question mark, and nothing behind a #. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isConfidential(url) && url.search === '' && url.hash === '' && url.username === '';
}

function isConfidentialAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isConfidential(url);
}

/** Nobody for `off`, everybody for `all`. */
function viewersNamed(list: string): string[] {
  if (list === 'off') return [];
  return list === 'all' ? [...viewerKinds] : list.split(',').map((kind) => kind.trim().toUpperCase());
}
