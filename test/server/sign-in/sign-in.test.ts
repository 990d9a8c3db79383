import { keyDoor } from '../../../src/server/sign-in/sign-in-by-key.ts';
import { aKey } from '../../account/accounts.ts';
import { openIssuer } from './issuer.ts';
import { bearer, type SignInServed, serveSignIn } from './serve-sign-in.ts';

let on: SignInServed;
let served: SignInServed['served'];
let service: SignInServed['service'];
let issuer: SignInServed['issuer'];
let account: SignInServed['account'];
let key: SignInServed['key'];
let organisation: SignInServed['organisation'];
let ask: SignInServed['ask'];
let viewerSeen: SignInServed['viewerSeen'];
beforeAll(async () => {
  on = await serveSignIn();
  ({ served, service, issuer, account, key, organisation, ask, viewerSeen } = on);
}, 120_000);
afterAll(() => on.close());

describe('who asks', () => {
  test('without a token or key is nobody in particular', async () => {
    expect(await viewerSeen({})).toMatchObject({ kind: 'ANONYMOUS', actor: null, account: null });
  });

  test('with a key is whom it was made for', async () => {
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
    const { signInByToken } = on.doorsOn(on.counted(asked));
    const token = await issuer.token({ role: 'steward', gemeente: 'GM9999' });
    for (let times = 0; times < 3; times++) await signInByToken(token);
    expect(asked).toHaveLength(1);
    // The day of its use is kept once: of a key that was used today by the service it is another day than that of this door.
    const { text } = await aKey(served.database, account);
    const door = keyDoor({ database: on.counted(asked), today: () => '2026-11-26', onFault: () => {} });
    await door.signInByKey(text, '192.0.2.1');
    await door.settled();
    asked.length = 0;
    for (let times = 0; times < 3; times++) await door.signInByKey(text, '192.0.2.1');
    expect(asked).toHaveLength(3);
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
  const away = await on.serverFor(silent);
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

test('who is good and has no home here is told so in the log alone: which municipality, which number', async () => {
  const { signInByToken } = on.doorsOn(served.database);
  const refused = async (claims: object) => (await signInByToken(await issuer.token({ ...claims }))).refused;
  expect(await refused({ role: 'steward', gemeente: '0777' })).toBe(
    'GM0777 of its claims has no account here (ketenkaart accounts create)',
  );
  expect(await refused({ role: 'partner', kvk: '87654321' })).toBe(
    'no organisation here has the KVK 87654321 of its claims',
  );
  expect(await refused({ role: 'guest' })).toMatch(/; rule 2 \(PARTNER\) asks for another role; /);
  const answer = await ask(bearer(await issuer.token({ role: 'steward', gemeente: '0777' })));
  expect(answer.statusCode).toBe(401);
  expect(answer.body).not.toMatch(/GM0777|CLAIMS_FILE|account/);
});
