export interface SettingName {
  readonly name: string;
  readonly meaning: string;
  /** As it would be written in the environment; null when the setting may be left out. */
  readonly default: string | null;
  /** Completes "expected ...". */
  readonly expected: string;
}

/** Every variable of the environment that the service reads, for the one who sets it. */
export const settingNames = [
  {
    name: 'DATABASE_URL',
    meaning: 'The PostgreSQL database, with PostGIS; without it the embedded database is used.',
    default: null,
    expected: 'an address that begins with postgres:// or postgresql://',
  },
  {
    name: 'DATABASE_REPLICA_URL',
    meaning: 'A replica of it, which may run behind: read by who can write nothing, while it answers.',
    default: null,
    expected: 'an address that begins with postgres:// or postgresql://',
  },
  {
    name: 'DATABASE_REPLICA_LAG_MS',
    meaning: 'Milliseconds that the replica may be behind; while it is further behind, it is not read.',
    default: '10000',
    expected: 'a whole number from 1000 to 600000',
  },
  {
    name: 'KETENKAART_DATA_DIR',
    meaning: 'The directory of the embedded database, on a local disk; one process at a time.',
    default: '.data',
    expected: 'the path of a directory',
  },
  {
    name: 'HOST',
    meaning: 'The address to listen on; 0.0.0.0 for every network of the machine.',
    default: '127.0.0.1',
    expected: 'a host name or an IP address, without a port',
  },
  {
    name: 'PORT',
    meaning: 'The port to listen on; 0 takes a free one.',
    default: '4000',
    expected: 'a whole number from 0 to 65535',
  },
  {
    name: 'LOG_LEVEL',
    meaning: 'The least serious messages to log.',
    default: 'info',
    expected: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  {
    name: 'NODE_ENV',
    meaning: 'In production an error suggests no names of types and fields.',
    default: 'production',
    expected: 'one of development, production, test',
  },
  {
    name: 'POOL_SIZE',
    meaning: 'The most connections to PostgreSQL at one time.',
    default: '10',
    expected: 'a whole number from 1 to 100',
  },
  {
    name: 'STATEMENT_TIMEOUT_MS',
    meaning: 'Milliseconds after which a statement of a request is cancelled in the database.',
    default: '5000',
    expected: 'a whole number from 1 to 600000',
  },
  {
    name: 'INTROSPECTION',
    meaning: 'Whether the schema may be asked for, as GraphiQL does.',
    default: 'on',
    expected: 'on or off',
  },
  {
    name: 'CORS_ORIGINS',
    meaning: 'The sites whose pages may read answers in a browser, with commas between; * for all.',
    default: '*',
    expected: '* or origins with commas between, such as https://kaart.example.nl,https://example.nl',
  },
  {
    name: 'CURSOR_SECRET',
    meaning:
      'Seals the cursors of pages, and hides from Redis who asked; the same for all processes behind one address. Without it each start makes its own.',
    default: null,
    expected: 'at least 32 characters, with REDIS_URL always',
  },
  {
    name: 'SAMPLE',
    meaning: 'Whether an empty database is filled with the invented sample municipality.',
    default: 'on',
    expected: 'on or off',
  },
  {
    name: 'TRUST_PROXY',
    meaning: 'Whether X-Forwarded-For tells the address of the client; on only behind a proxy that sets it.',
    default: 'off',
    expected: 'on or off',
  },
  {
    name: 'OIDC_ISSUER',
    meaning:
      'Who signs the tokens people sign in with (OpenID Connect), as those tokens name it; several with commas between.',
    default: null,
    expected: 'addresses that begin with https://, or on this machine with http://, with commas between',
  },
  {
    name: 'OIDC_AUDIENCE',
    meaning: 'How tokens name this service.',
    default: null,
    expected: 'a name without spaces, with OIDC_ISSUER always',
  },
  {
    name: 'OIDC_JWKS_URL',
    meaning: 'Where the keys of the issuer are; when left out, where its discovery document says.',
    default: null,
    expected: 'an address that begins with https://, or on this machine with http://, of the one OIDC_ISSUER',
  },
  {
    name: 'CLAIMS_FILE',
    meaning: 'The rules by which the claims in a token say who somebody is here; YAML or JSON.',
    default: null,
    expected: 'the path of a file, with OIDC_ISSUER always',
  },
  {
    name: 'LOG_RETENTION_MONTHS',
    meaning: 'Months that is kept who looked at which persons, and that keys are kept after they ended.',
    default: '24',
    expected: 'a whole number from 6 to 120',
  },
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
