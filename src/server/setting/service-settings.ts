import { isIP } from 'node:net';
import { z } from 'zod';
import type { SettingName } from './read-named.ts';
import { filePath, isSwitchedOn, wholeNumber } from './setting-values.ts';

/** Where the data is, and how the service is reached. */
export const serviceSettingNames = [
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
    expected: 'an address that begins with postgres:// or postgresql://, beside DATABASE_URL',
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
] as const satisfies readonly SettingName[];

const postgresUrl = z
  .url()
  .regex(/^postgres(ql)?:\/\//)
  .optional();

export const serviceSettings = {
  DATABASE_URL: postgresUrl,
  DATABASE_REPLICA_URL: postgresUrl,
  DATABASE_REPLICA_LAG_MS: wholeNumber(1_000, 600_000),
  KETENKAART_DATA_DIR: filePath,
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
};

/** As a browser sends it: no path, lower case, no port that the scheme already says. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.parse(text)?.origin === text;
}
