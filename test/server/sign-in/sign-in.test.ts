import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { sql } from 'kysely';
import {
  anonymous,
  operator,
  readerSession,
  type Viewer,
  writerSession,
} from '../../../src/access/viewer.ts';
import { findKey } from '../../../src/account/key/api-key.rows.ts';
import { makeKey } from '../../../src/account/key/key-text.ts';
import { openReading } from '../../../src/database/reading.ts';
import { writing } from '../../../src/database/writing.ts';
import { authenticate } from '../../../src/server/sign-in/authenticate.ts';
import { readClaimsFile } from '../../../src/server/sign-in/claims-file.ts';
import { failedAttempts } from '../../../src/server/sign-in/failed-attempts.ts';
import { issuerKeys } from '../../../src/server/sign-in/issuer-keys.ts';
import { viewerOf } from '../../../src/server/sign-in/sign-in.ts';
import { keyDoor } from '../../../src/server/sign-in/sign-in-by-key.ts';
import { tokenDoor } from '../../../src/server/sign-in/sign-in-by-token.ts';
import { aKey, anAccount } from '../../account/accounts.ts';
import { type Served, serveTown } from '../served.ts';
import { type Issuer, openIssuer } from './issuer.ts';

const directory = mkdtempSync(join(tmpdir(), 'claims-'));
const claimsFile = join(directory, 'claims.yml');
const rules = `
rules:
  - { as: STEWARD, when: [{ claim: role, is: steward }], municipality: { claim: gemeente } }
  - { as: PARTNER, when: [{ claim: role, is: partner }], organisation: { scheme: KVK, number: { claim: kvk } }, purpose: { claim: purpose } }
  - { as: DASHBOARD, when: [{ claim: client_id, is: kaart }], municipality: GM9999 }
`;

let served: Served;
let service: FastifyInstance;
let issuer: Issuer;
let account: string;
let key: Awaited<ReturnType<typeof aKey>>;
let organisation: string;
beforeAll(async () => {
  served = await serveTown();
  issuer = await openIssuer();
  writeFileSync(claimsFile, rules);
  service = await served.aServer({
    OIDC_ISSUER: issuer.address,
    OIDC_AUDIENCE: issuer.audience,
    CLAIMS_FILE: claimsFile,
  });
  account = await anAccount(served.database, 'GM9999', 'Voorstad');
  key = await aKey(served.database, account);
  organisation = 'org_0123456789abcdef';
  await writing(served.database, writerSession(operator), async (rows) => {
    await sql`insert into organisation (id, name, search_name, source_id, source_key)
      values (${organisation}, 'Stichting Spel', 'stichting spel', 'src_doors', 'spel')`.execute(rows);
    await sql`insert into organisation_identifier (organisation_id, scheme, value, valid)
      values (${organisation}, 'KVK', '12345678', '(,)')`.execute(rows);
  });
}, 120_000);
afterAll(async () => {
  await served.close();
  await issuer.close();
  rmSync(directory, { recursive: true });
});

const whoAmI =
  '{ viewer { kind label actor purpose account { name municipalityCodes } organisation { name } } }';
const bearer = (credential: string): InjectOptions => ({
  headers: { authorization: `Bearer ${credential}` },
});
const ask = (options: InjectOptions = {}, server = service, query = whoAmI) =>
  served.ask(query, {}, server, options);
const viewerSeen = async (options: InjectOptions, server = service) =>
  (await ask(options, server)).json().data?.viewer ?? null;

describe('who asks', () => {
  test('without a token or key is nobody in particular', async () => {
    expect(await viewerSeen({})).toMatchObject({ kind: 'ANONYMOUS', actor: null, account: null });
  });

  test('with a key is whom it was made for, with one statement more', async () => {
    const answer = await ask(bearer(key.text));
    expect(answer.json().data.viewer).toEqual({
      kind: 'DASHBOARD',
      label: 'toepassing van Voorstad',
      actor: key.prefix,
      purpose: null,
      account: { name: 'Voorstad', municipalityCodes: ['GM9999'] },
      organisation: null,
    });
    expect(await viewerSeen({ headers: { authorization: `bearer   ${key.text}` } })).toMatchObject({
      kind: 'DASHBOARD',
    });
  });

  test('with the key of a partner is somebody of an organisation, and not of the municipality that gave it', async () => {
    const partner = await aKey(served.database, account, 'PARTNER', organisation);
    expect(await viewerSeen(bearer(partner.text))).toMatchObject({
      kind: 'PARTNER',
      label: 'partner van Stichting Spel',
      account: null,
      organisation: { name: 'Stichting Spel' },
    });
  });

  test('with a token is whom the rules make of its claims: staff, a partner with a purpose, client credentials', async () => {
    const seen = async (claims: object) => viewerSeen(bearer(await issuer.token({ ...claims })));
    expect(await seen({ role: 'steward', gemeente: '9999' })).toMatchObject({
      kind: 'STEWARD',
      actor: `someone@${issuer.address.slice(7)}`,
      account: { name: 'Voorstad' },
    });
    expect(await seen({ role: 'partner', kvk: '12345678', purpose: 'SIGNALEREN' })).toMatchObject({
      kind: 'PARTNER',
      purpose: 'SIGNALEREN',
      organisation: { name: 'Stichting Spel' },
    });
    expect(await seen({ sub: 'kaart', client_id: 'kaart' })).toMatchObject({ kind: 'DASHBOARD' });
  });

  test('may ask for more at once, and is counted as itself wherever it asks from', async () => {
    const budget = '{ viewer { budget } }';
    const [open, signed] = [await ask({}, service, budget), await ask(bearer(key.text), service, budget)];
    expect([open, signed].map((answer) => answer.json().data.viewer.budget)).toEqual([50_000, 500_000]);
    expect(Number(signed.headers['ratelimit-limit'])).toBeGreaterThan(
      Number(open.headers['ratelimit-limit']),
    );
    const url = '/export/network.graphml?area=GM9999';
    const [file, ours] = [await service.inject({ url }), await service.inject({ url, ...bearer(key.text) })];
    expect([file, ours].map(({ headers }) => headers['ratelimit-limit'])).toEqual(
      [open, signed].map(({ headers }) => headers['ratelimit-limit']),
    );
  });

  test('may not ask for the schema as importer or auditor, who have no use for it', async () => {
    for (const [kind, code] of [
      ['IMPORTER', 'FORBIDDEN'],
      ['AUDITOR', 'FORBIDDEN'],
      ['EDITOR', undefined],
    ] as const) {
      const { text } = await aKey(served.database, account, kind);
      const answer = await ask(bearer(text), service, '{ __schema { queryType { name } } }');
      expect(answer.json().errors?.[0].extensions.code).toBe(code);
    }
  });

  test('is asked of the database once for a token, and each time for a key', async () => {
    const asked: string[] = [];
    const counting = counted(asked);
    const doors = doorsOn(counting);
    const token = await issuer.token({ role: 'steward', gemeente: 'GM9999' });
    for (let times = 0; times < 3; times++) await doors.signInByToken(token);
    expect(asked).toHaveLength(1);
    for (let times = 0; times < 3; times++) await doors.signInByKey(key.text, '192.0.2.1');
    expect(asked).toHaveLength(4);
  });

  test('is the same for a network that is downloaded, which nobody keeps then', async () => {
    const url = '/export/network.graphml?area=GM9999';
    const open = await service.inject({ url });
    const signed = await service.inject({ url, ...bearer(key.text) });
    expect([open.headers['cache-control'], signed.headers['cache-control']]).toEqual([
      'public, no-cache',
      'private, no-store',
    ]);
    expect((await service.inject({ url, ...bearer('wrong') })).statusCode).toBe(401);
    expect((await service.inject({ url: `${url}&access_token=${key.text}` })).statusCode).toBe(400);
  });
});

/** The database, and a line for each transaction. */
function counted(asked: string[]): Served['database'] {
  const { turns } = served.database;
  const take = () => {
    asked.push('turn');
    return turns.take();
  };
  return { ...served.database, turns: { take } };
}

function doorsOn(database: Served['database'], more: object = {}) {
  const options = { database, today: () => '2026-11-26', onFault: () => {} };
  const { address, audience } = issuer;
  return {
    ...keyDoor({ ...options, ...more }),
    ...tokenDoor({
      ...options,
      issuers: [{ address, audience, keyFor: issuerKeys({ issuer: address }) }],
      claims: readClaimsFile(rules, 'claims.yml', [address]),
      ...more,
    }),
  };
}

/** The last sign of the secret another, and a checksum that fits. */
async function forged(): Promise<string> {
  const secret = key.text.slice(0, -9) + (key.text.at(-9) === '0' ? '1' : '0');
  return secret + crc32(secret).toString(16).padStart(8, '0');
}

const change = (prefix: string, set: ReturnType<typeof sql>) =>
  writing(served.database, writerSession(operator), (rows) =>
    sql`update api_key set ${set} where prefix = ${prefix}`.execute(rows),
  );

describe('a credential that is wrong lets nobody in, not even as anybody', () => {
  const wrong: [string, () => Promise<string>][] = [
    ['a key with one bit changed', forged],
    [
      'a key whose checksum does not fit',
      async () => `${key.text.slice(0, -1)}${key.text.endsWith('0') ? '1' : '0'}`,
    ],
    [
      'a key with the prefix of another',
      async () => {
        const other = await aKey(served.database, account);
        const secret = `ketenkaart_${key.prefix}_${other.text.split('_')[2]?.slice(0, 64)}`;
        return secret + crc32(secret).toString(16).padStart(8, '0');
      },
    ],
    ['a key that never was', async () => makeKey().text],
    [
      'a key that is revoked',
      async () => {
        const { text, prefix } = await aKey(served.database, account);
        expect(await viewerSeen(bearer(text))).toMatchObject({ kind: 'DASHBOARD' });
        await change(prefix, sql`revoked_at = now()`);
        return text;
      },
    ],
    [
      'a key that has expired',
      async () => {
        const { text, prefix } = await aKey(served.database, account);
        expect(await viewerSeen(bearer(text))).toMatchObject({ kind: 'DASHBOARD' });
        await change(prefix, sql`expires_at = now() - interval '1 second'`);
        return text;
      },
    ],
    ['a digest instead of a key', async () => `ketenkaart_${key.prefix}_${'0'.repeat(72)}`],
    ['a token that has expired', () => issuer.token({ role: 'steward', gemeente: '9999', exp: 1, iat: 1 })],
    ['a token of no rule', () => issuer.token({ role: 'director' })],
    [
      'a token that says to be the operator',
      () => issuer.token({ role: 'operator', kind: 'OPERATOR', viewer: 'OPERATOR' }),
    ],
    [
      'a token of a municipality without an account',
      () => issuer.token({ role: 'steward', gemeente: '0034' }),
    ],
    [
      'a token of an organisation that is not known',
      () => issuer.token({ role: 'partner', kvk: '87654321' }),
    ],
    ['a token in a token', async () => `${await issuer.token()}.${await issuer.token()}`],
    ['a huge token', async () => await issuer.token({ role: 'x'.repeat(5_000) })],
    ['rubbish', async () => 'rubbish'],
  ];

  test.each(wrong)('%s: 401, in the same words', async (_, make) => {
    const answer = await ask(bearer(await make()));
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(answer.json()).toEqual({
      errors: [
        { message: 'The token or key is not valid, or no longer.', extensions: { code: 'UNAUTHENTICATED' } },
      ],
    });
  });

  test('a service without an issuer takes no token at all', async () => {
    expect((await ask(bearer(await issuer.token({ client_id: 'kaart' })), served.service)).statusCode).toBe(
      401,
    );
  });

  test('why is in the log, and the credential is not', () => {
    const log = served.logged.join('');
    expect(log).toContain('it is revoked');
    expect(log).toContain('no rule of CLAIMS_FILE');
    expect(log).not.toContain(key.text.split('_')[2]);
    expect(log).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });
});

describe('of a credential in another place', () => {
  test('the address and X-API-Key are refused with 400', async () => {
    const get = `/graphql?query=${encodeURIComponent('{ __typename }')}&access_token=${key.text}`;
    const preflighted = { 'apollo-require-preflight': 'true' };
    expect((await service.inject({ url: get, headers: preflighted })).statusCode).toBe(400);
    expect((await ask({ headers: { 'x-api-key': key.text } })).statusCode).toBe(400);
  });

  test('a cookie and a body say nothing of who asks', async () => {
    expect(
      await viewerSeen({ headers: { cookie: `access_token=${key.text}; authorization=Bearer ${key.text}` } }),
    ).toMatchObject({ kind: 'ANONYMOUS' });
    const payload = { query: whoAmI, access_token: key.text, authorization: `Bearer ${key.text}` };
    expect(await viewerSeen({ payload })).toMatchObject({ kind: 'ANONYMOUS' });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await ask({ headers: form, payload: `access_token=${key.text}` })).statusCode).toBe(415);
  });

  test('two headers are refused, of which the parsed ones would show the first only', async () => {
    await service.listen({ host: '127.0.0.1', port: 0 });
    const { port } = service.server.address() as AddressInfo;
    const body = JSON.stringify({ query: '{ __typename }' });
    const send = (headers: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(
            `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`,
          ),
        );
        let text = '';
        socket.on('data', (data) => {
          text += data;
        });
        socket.on('close', () => resolve(text.split('\r\n', 1)[0] ?? ''));
      });
    const good = `Authorization: Bearer ${key.text}\r\n`;
    expect(await send(good)).toContain(' 200 ');
    expect(await send(good + good)).toContain(' 400 ');
    expect(await send(`${good}authorization: Bearer another\r\n`)).toContain(' 400 ');
    expect(await send(`Authorization: Bearer ${'a'.repeat(9_000)}\r\n`)).toContain(' 400 ');
  });

  test('it is looked at before a body is parsed', async () => {
    const answer = await ask({ ...bearer('wrong'), payload: '{"query":' });
    expect(answer.statusCode).toBe(401);
  });
});

test('with the key of a data steward another is made, which lets in at once, until it is ended at once', async () => {
  const { text } = await aKey(served.database, account, 'STEWARD');
  const make = `mutation { createApiKey(input: { holder: EDITOR, label: "proef" }) { key apiKey { id holder } problems { code } } }`;
  const { key: made, apiKey } = (await ask(bearer(text), service, make)).json().data.createApiKey;
  expect(apiKey.holder).toBe('EDITOR');
  const other = await served.aServer();
  expect(await viewerSeen(bearer(made), other)).toMatchObject({
    kind: 'EDITOR',
    label: 'medewerker van Voorstad',
  });
  const end = `mutation { revokeApiKey(id: "${apiKey.id}") { apiKey { isActive } problems { code } } }`;
  expect((await ask(bearer(made), service, end)).json().errors[0].extensions.code).toBe('FORBIDDEN');
  expect((await ask(bearer(text), service, end)).json().data.revokeApiKey).toEqual({
    apiKey: { isActive: false },
    problems: [],
  });
  expect((await ask(bearer(made), other)).statusCode).toBe(401);
});

test('while an issuer cannot be asked, its tokens are refused with 503 and keys go on', async () => {
  const silent = await openIssuer();
  const file = join(directory, 'silent.yml');
  writeFileSync(file, rules);
  const away = await served.aServer({
    OIDC_ISSUER: silent.address,
    OIDC_AUDIENCE: silent.audience,
    CLAIMS_FILE: file,
  });
  silent.misbehave((_, response) => response.writeHead(500).end());
  const token = await silent.token({ client_id: 'kaart' });
  const answer = await ask(bearer(token), away);
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBeDefined();
  expect(answer.json().errors[0].extensions.code).toBe('UNAVAILABLE');
  expect(answer.payload).not.toContain(silent.address);
  expect(await viewerSeen(bearer(key.text), away)).toMatchObject({ kind: 'DASHBOARD' });
  await silent.close();
});

test('after twenty wrong keys in a minute an address waits, except with a key that was right before', async () => {
  const patient = await served.aServer();
  expect(await viewerSeen(bearer(key.text), patient)).toMatchObject({ kind: 'DASHBOARD' });
  const other = await aKey(served.database, account);
  const wrong = await forged();
  for (let times = 0; times < 20; times++) expect((await ask(bearer(wrong), patient)).statusCode).toBe(401);
  const refused = await ask(bearer(other.text), patient);
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.json().errors[0].extensions).toEqual({ code: 'RATE_LIMITED' });
  expect(await viewerSeen(bearer(key.text), patient)).toMatchObject({ kind: 'DASHBOARD' });
  expect(await viewerSeen({}, patient)).toMatchObject({ kind: 'ANONYMOUS' });
});

test('of a thousand wrong keys that come at once twenty are looked up, and the others wait for those', async () => {
  const asked: string[] = [];
  const { signInByKey } = doorsOn(counted(asked));
  const wrong = await forged();
  const answers = await Promise.allSettled(
    Array.from({ length: 1_000 }, () => signInByKey(wrong, '192.0.2.66')),
  );
  expect(asked).toHaveLength(20);
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(980);
});

test('the day a key was last used is kept, once a day and without keeping the answer waiting', async () => {
  const { prefix, text } = await aKey(served.database, account);
  const turns: string[] = [];
  let today = '2026-11-26';
  const door = keyDoor({ database: counted(turns), today: () => today, onFault: () => {} });
  for (let times = 0; times < 3; times++) {
    await door.signInByKey(text, '192.0.2.1');
    await door.settled();
  }
  expect(turns).toHaveLength(3 + 1);
  const used = () =>
    writing(served.database, writerSession(operator), async (rows) => {
      const [row] = (
        await sql<{
          day: string;
        }>`select last_used_on::text as day from api_key where prefix = ${prefix}`.execute(rows)
      ).rows;
      return row?.day;
    });
  expect(await used()).toBe('2026-11-26');
  today = '2026-11-27';
  turns.length = 0;
  await Promise.all(Array.from({ length: 10 }, () => door.signInByKey(text, '192.0.2.1')));
  await door.settled();
  expect(turns).toHaveLength(10 + 1);
  expect(await used()).toBe('2026-11-27');
});

describe('with a guard taken out these tests would say so', () => {
  const twin = async (door: (credential: string) => Promise<Viewer>) => {
    const app = fastify();
    const check = authenticate(app, {
      signInByKey: async (text) => ({ viewer: await door(text) }),
      signInByToken: async (token) => ({ viewer: await door(token) }),
    });
    app.get('/', { onRequest: check }, async ({ viewer }) => viewer);
    return (credential: string) => app.inject({ url: '/', ...bearer(credential) });
  };

  test('one that takes whoever is not known for anybody lets all of them in', async () => {
    const lenient = await twin(async (credential) => {
      const doors = doorsOn(served.database);
      return viewerOf(
        { url: '/', rawHeaders: ['authorization', `Bearer ${credential}`], address: '192.0.2.7' },
        doors,
        () => {},
      ).catch(() => anonymous);
    });
    for (const credential of [await forged(), await issuer.token({ role: 'director' })])
      expect((await lenient(credential)).json()).toMatchObject({ kind: 'ANONYMOUS' });
  });

  test('one that takes the word of a claim makes an operator', async () => {
    const trusting = await twin(async (token) => {
      const { kind } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
      return { ...anonymous, kind };
    });
    expect((await trusting(await issuer.token({ kind: 'OPERATOR' }))).json()).toMatchObject({
      kind: 'OPERATOR',
    });
  });

  test('one that finds a key by its prefix alone lets in with any secret', async () => {
    const careless = await twin(async (text) => {
      const [, prefix = ''] = text.split('_');
      return { ...anonymous, kind: 'DASHBOARD', actor: prefix };
    });
    expect((await careless(await forged())).json()).toMatchObject({ kind: 'DASHBOARD', actor: key.prefix });
  });

  test('one that never waits looks at the twenty-first wrong key as well', async () => {
    const endless = doorsOn(served.database, {
      attempts: { ...failedAttempts(), waitBefore: async () => null },
    });
    const wrong = await forged();
    for (let times = 0; times < 22; times++)
      expect(await endless.signInByKey(wrong, '192.0.2.8')).toHaveProperty('refused');
    const patient = doorsOn(served.database);
    for (let times = 0; times < 20; times++) await patient.signInByKey(wrong, '192.0.2.8');
    await expect(patient.signInByKey(wrong, '192.0.2.8')).rejects.toThrow('Too many wrong keys');
  });

  test('a key with wrong details of another is not seen by row policies either, and would be without its prefix', async () => {
    const find = async (viewer: Viewer) => {
      const reading = openReading(served.database, readerSession(viewer));
      return findKey(reading.rows, key.prefix).finally(() => reading.end());
    };
    expect(await find({ ...anonymous, actor: key.prefix })).toBeDefined();
    expect(await find({ ...anonymous, actor: 'another' })).toBeUndefined();
    expect(await find(anonymous)).toBeUndefined();
    expect(await find(operator)).toBeDefined();
  });
});
