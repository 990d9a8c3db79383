import { settingNames } from '../../../src/server/setting/setting-names.ts';
import { readSettings } from '../../../src/server/setting/settings.ts';

describe('settings', () => {
  test('without any variable the service runs on this machine with the embedded database', () => {
    expect(readSettings({})).toEqual({
      databaseUrl: undefined,
      dataDirectory: '.data',
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      environment: 'production',
      logRetentionMonths: 24,
      replicaLagMs: 10_000,
      poolSize: 10,
      statementTimeoutMs: 5000,
      introspection: true,
      corsOrigins: ['*'],
      sample: true,
      trustProxy: false,
      issuers: [],
      costBudgetAnonymous: 50_000,
      costBudgetSignedIn: 500_000,
      rateLimitAnonymous: 1_000_000,
      rateLimitSignedIn: 10_000_000,
      rateLimitProcesses: 4,
      trustedDocuments: [],
    });
  });

  test('every variable of the table is read', () => {
    const set = readSettings({
      DATABASE_URL: 'postgresql://kaart:geheim@db.example.nl:5432/kaart',
      LOG_RETENTION_MONTHS: '36',
      DATABASE_REPLICA_URL: 'postgresql://kaart:geheim@kopie.example.nl:5432/kaart',
      DATABASE_REPLICA_LAG_MS: '2000',
      KETENKAART_DATA_DIR: '/var/lib/ketenkaart',
      HOST: '::',
      PORT: '0',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      POOL_SIZE: '100',
      STATEMENT_TIMEOUT_MS: '250',
      INTROSPECTION: 'off',
      CORS_ORIGINS: 'https://kaart.example.nl, http://localhost:5173',
      CURSOR_SECRET: '0123456789abcdef0123456789abcdef',
      SAMPLE: 'off',
      TRUST_PROXY: 'on',
      OIDC_ISSUER: 'https://login.example.nl/realms/stad',
      OIDC_AUDIENCE: 'ketenkaart',
      OIDC_JWKS_URL: 'https://login.example.nl/keys',
      CLAIMS_FILE: '/etc/ketenkaart/claims.yml',
      COST_BUDGET_ANONYMOUS: '10',
      COST_BUDGET_SIGNED_IN: '20',
      RATE_LIMIT_ANONYMOUS: '60',
      RATE_LIMIT_SIGNED_IN: '80',
      RATE_LIMIT_PROCESSES: '6',
      REDIS_URL: 'rediss://:geheim@redis.example.nl:6380/1',
      TRUSTED_DOCUMENTS: 'anonymous, partner',
      TRUSTED_DOCUMENTS_FILE: '/etc/ketenkaart/documents.json',
    });
    expect(set).toEqual({
      databaseUrl: 'postgresql://kaart:geheim@db.example.nl:5432/kaart',
      replicaUrl: 'postgresql://kaart:geheim@kopie.example.nl:5432/kaart',
      replicaLagMs: 2_000,
      dataDirectory: '/var/lib/ketenkaart',
      host: '::',
      port: 0,
      logLevel: 'silent',
      environment: 'test',
      logRetentionMonths: 36,
      poolSize: 100,
      statementTimeoutMs: 250,
      introspection: false,
      corsOrigins: ['https://kaart.example.nl', 'http://localhost:5173'],
      cursorSecret: '0123456789abcdef0123456789abcdef',
      sample: false,
      trustProxy: true,
      issuers: ['https://login.example.nl/realms/stad'],
      audience: 'ketenkaart',
      jwksUrl: 'https://login.example.nl/keys',
      claimsFile: '/etc/ketenkaart/claims.yml',
      costBudgetAnonymous: 10,
      costBudgetSignedIn: 20,
      rateLimitAnonymous: 60,
      rateLimitSignedIn: 80,
      rateLimitProcesses: 6,
      redisUrl: 'rediss://:geheim@redis.example.nl:6380/1',
      trustedDocuments: ['ANONYMOUS', 'PARTNER'],
      trustedDocumentsFile: '/etc/ketenkaart/documents.json',
    });
    expect(settingNames).toHaveLength(Object.keys(set).length);
  });

  test('an empty variable is not set', () => {
    const empty = Object.fromEntries(settingNames.map(({ name }) => [name, ' ']));
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  test('all faults are told together, each with its value and what was expected', () => {
    const read = () => readSettings({ PORT: '65536', SAMPLE: 'yes', POOL_SIZE: '10', HOST: 'localhost:80' });
    expect(read).toThrow(
      new Error(
        'Settings are wrong:\n' +
          '  HOST is "localhost:80"; expected a host name or an IP address, without a port\n' +
          '  PORT is "65536"; expected a whole number from 0 to 65535\n' +
          '  SAMPLE is "yes"; expected on or off',
      ),
    );
  });

  test('what settings ask of each other is told together with what is wrong with others, and only once both can be read', () => {
    const url = 'postgres://kopie.example.nl/kaart';
    const read = () =>
      readSettings({
        ...{ PORT: '65536', DATABASE_REPLICA_URL: url, REDIS_URL: 'redis://localhost' },
        ...{ COST_BUDGET_ANONYMOUS: '5e9', RATE_LIMIT_ANONYMOUS: '100', COST_BUDGET_SIGNED_IN: '99999999' },
      });
    expect(read).toThrow(
      new Error(
        'Settings are wrong:\n' +
          `  DATABASE_REPLICA_URL is ${url}; expected an address that begins with postgres:// or postgresql://, beside DATABASE_URL\n` +
          '  PORT is "65536"; expected a whole number from 0 to 65535\n' +
          '  CURSOR_SECRET is 0 characters; expected at least 32 characters, with REDIS_URL always\n' +
          '  COST_BUDGET_ANONYMOUS is "5e9"; expected a whole number from 1 to 100000000\n' +
          '  RATE_LIMIT_SIGNED_IN is ""; expected a whole number from 1 to 1000000000, no less than COST_BUDGET_SIGNED_IN',
      ),
    );
  });

  const refused: [string, string][] = [
    ['DATABASE_URL', 'mysql://db.example.nl/kaart'],
    ['DATABASE_URL', 'postgres:kaart'],
    ['DATABASE_URL', 'host=db.example.nl dbname=kaart'],
    ['KETENKAART_DATA_DIR', 'a\0b'],
    ['HOST', 'http://localhost'],
    ['HOST', 'two hosts'],
    ['COST_BUDGET_ANONYMOUS', '0'],
    ['RATE_LIMIT_ANONYMOUS', '49999'],
    ['RATE_LIMIT_SIGNED_IN', '499999'],
    ['REDIS_URL', 'http://redis.example.nl'],
    ['RATE_LIMIT_PROCESSES', '1'],
    ['TRUSTED_DOCUMENTS', 'everyone'],
    ['DATABASE_REPLICA_LAG_MS', '0'],
    ['PORT', '-1'],
    ['PORT', '4e3'],
    ['PORT', '0x10'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
    ['POOL_SIZE', '0'],
    ['POOL_SIZE', '101'],
    ['STATEMENT_TIMEOUT_MS', '0'],
    ['INTROSPECTION', 'ON'],
    ['CORS_ORIGINS', 'kaart.example.nl'],
    ['CORS_ORIGINS', 'https://example.nl/kaart'],
    ['CORS_ORIGINS', 'https://example.nl,'],
    ['CORS_ORIGINS', 'null'],
    ['CURSOR_SECRET', 'too short'],
    ['TRUST_PROXY', 'true'],
    ['OIDC_ISSUER', 'http://login.example.nl'],
    ['OIDC_ISSUER', 'login.example.nl'],
    ['OIDC_ISSUER', 'https://login.example.nl/?realm=stad'],
    ['OIDC_ISSUER', 'https://login.example.nl,'],
    ['OIDC_AUDIENCE', 'two words'],
    ['OIDC_JWKS_URL', 'http://login.example.nl/keys'],
    ['OIDC_JWKS_URL', 'https://login.example.nl/keys'],
  ];

  test.each(refused)('%s does not accept %j', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is `);
  });

  test('an issuer needs an audience and rules for its claims; one address of keys belongs to one issuer', () => {
    const one = {
      OIDC_ISSUER: 'https://login.example.nl',
      OIDC_AUDIENCE: 'ketenkaart',
      CLAIMS_FILE: 'claims.yml',
    };
    const { OIDC_AUDIENCE, CLAIMS_FILE, ...alone } = one;
    expect(() => readSettings(alone)).toThrow(/OIDC_AUDIENCE is .*CLAIMS_FILE is /s);
    const two = { ...one, OIDC_ISSUER: `${one.OIDC_ISSUER}, http://localhost:8080` };
    expect(readSettings(two).issuers).toEqual(['https://login.example.nl', 'http://localhost:8080']);
    expect(() => readSettings({ ...two, OIDC_JWKS_URL: 'https://login.example.nl/keys' })).toThrow(
      'OIDC_JWKS_URL is ',
    );
  });

  test('limits that are counted in Redis need a secret that all processes have', () => {
    const one = { REDIS_URL: 'redis://localhost' };
    expect(() => readSettings(one)).toThrow('CURSOR_SECRET is 0 characters; expected at least 32 characters');
    expect(readSettings({ ...one, CURSOR_SECRET: 'x'.repeat(32) }).redisUrl).toBe('redis://localhost');
  });

  test('so many processes that none could be asked anything while Redis is away are refused', () => {
    const one = { REDIS_URL: 'redis://localhost', CURSOR_SECRET: 'x'.repeat(32) };
    const narrow = { ...one, COST_BUDGET_ANONYMOUS: '10', RATE_LIMIT_ANONYMOUS: '60' };
    expect(readSettings({ ...narrow, RATE_LIMIT_PROCESSES: '6' }).rateLimitProcesses).toBe(6);
    expect(() => readSettings({ ...narrow, RATE_LIMIT_PROCESSES: '7' })).toThrow(
      'RATE_LIMIT_PROCESSES is "7"',
    );
  });

  const secrets = [
    'mysql://kaart:geheim@db.example.nl/kaart',
    'postgres://kaart:geheim@db.example.nl:99999/kaart',
    'postgres:kaart:geheim@db.example.nl',
    'mysql://kaart:12/geheim@db.example.nl/kaart',
    'mysql://kaart:1?geheim@db.example.nl/kaart',
    'mysql://db.example.nl/kaart?password=geheim',
    'host=db.example.nl password=geheim',
  ];

  test.each(secrets)('the message about %s does not show its password', (value) => {
    let message = '';
    try {
      readSettings({ DATABASE_URL: value });
    } catch (fault) {
      message = String(fault);
    }
    expect(message).toContain('DATABASE_URL is ');
    expect(message).not.toContain('geheim');
  });

  test('a secret that is too short is not shown', () => {
    expect(() => readSettings({ CURSOR_SECRET: 'geheim' })).toThrow(
      'CURSOR_SECRET is 6 characters; expected at least 32 characters',
    );
  });

  test('an address of a database is shown without its password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://kaart:geheim@db.example.nl/kaart' })).toThrow(
      'DATABASE_URL is mysql://kaart:***@db.example.nl/kaart; expected an address',
    );
  });
});
