import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { crc32 } from 'node:zlib';
import fastify from 'fastify';
import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { makeKey } from '../../../src/account/key/key-text.ts';
import { writing } from '../../../src/database/writing.ts';
import { authenticate } from '../../../src/server/sign-in/authenticate.ts';
import { viewerOf } from '../../../src/server/sign-in/sign-in.ts';
import { aKey } from '../../account/accounts.ts';
import { bearer, type SignInServed, serveSignIn, whoAmI } from './serve-sign-in.ts';

let on: SignInServed;
let served: SignInServed['served'];
let service: SignInServed['service'];
let issuer: SignInServed['issuer'];
let account: SignInServed['account'];
let key: SignInServed['key'];
let ask: SignInServed['ask'];
let viewerSeen: SignInServed['viewerSeen'];
beforeAll(async () => {
  on = await serveSignIn();
  ({ served, service, issuer, account, key, ask, viewerSeen } = on);
}, 120_000);
afterAll(() => on.close());

const change = (prefix: string, set: ReturnType<typeof sql>) =>
  writing(served.database, writerSession(operator), (rows) =>
    sql`update api_key set ${set} where prefix = ${prefix}`.execute(rows),
  );

describe('a credential that is wrong lets nobody in, not even as anybody', () => {
  const wrong: [string, () => Promise<string>][] = [
    ['a key with one bit changed', async () => on.forged()],
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

  test('who sends none is told with 401 which scheme is asked for, where one is needed', async () => {
    const answer = await ask({}, service, '{ apiKeys { id } }');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
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
      const doors = on.doorsOn(served.database);
      return viewerOf(
        { url: '/', rawHeaders: ['authorization', `Bearer ${credential}`], address: '192.0.2.7' },
        doors,
        () => {},
      ).catch(() => anonymous);
    });
    for (const credential of [on.forged(), await issuer.token({ role: 'director' })])
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
    expect((await careless(on.forged())).json()).toMatchObject({ kind: 'DASHBOARD', actor: key.prefix });
  });
});
