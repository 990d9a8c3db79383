import { fetchCapped } from '../../../src/server/setting/fetch-capped.ts';
import { IssuerUnreachable, issuerKeys, type KeyPace } from '../../../src/server/sign-in/issuer-keys.ts';
import { verifyToken } from '../../../src/server/sign-in/verify-token.ts';
import { type Answering, type Issuer, newKey, openIssuer } from './issuer.ts';

let issuer: Issuer;
beforeEach(async () => {
  issuer = await openIssuer();
});
afterEach(() => issuer.close());

/** One that keeps what it learned, as a process does. */
const verifier = (pace?: KeyPace, fetchJson?: (address: string) => Promise<unknown>) => {
  const { address, audience } = issuer;
  const trusted = { address, audience, keyFor: issuerKeys({ issuer: address }, pace, fetchJson) };
  return async (token: string) => (await verifyToken(token, [trusted])).claims !== undefined;
};
const quick = { betweenLooks: 0, afterFailure: 0 };
/** As long as a busy machine may take. */
const patient = (address: string) => fetchCapped(address, { timeoutMs: 60_000, mostBytes: 50_000 });
const impatient = (address: string) => fetchCapped(address, { timeoutMs: 1_000, mostBytes: 50_000 });

describe('the keys of an issuer', () => {
  test('are asked for once, however many tokens come', async () => {
    const lets = verifier();
    for (let times = 0; times < 3; times++) expect(await lets(await issuer.token())).toBe(true);
    expect(issuer.looks).toBe(1);
  });

  test('are looked up anew for an id that is not among them, so that a new key works at once', async () => {
    const lets = verifier(quick);
    expect(await lets(await issuer.token())).toBe(true);
    const next = await newKey('next');
    await issuer.publish(next);
    expect(await lets(await issuer.token({}, {}, next))).toBe(true);
    expect(await lets(await issuer.token())).toBe(false);
  });

  test('are not asked for at every made-up id; without that pause they would be', async () => {
    const madeUp = () => issuer.token({}, { kid: `made-up-${Math.random()}` });
    const asItIs = verifier();
    for (let times = 0; times < 5; times++) expect(await asItIs(await madeUp())).toBe(false);
    expect(issuer.looks).toBe(1);
    const without = verifier(quick);
    for (let times = 0; times < 5; times++) expect(await without(await madeUp())).toBe(false);
    expect(issuer.looks).toBeGreaterThanOrEqual(6);
  });

  test('are where the configuration says, when it does', async () => {
    const elsewhere = await openIssuer();
    const keyFor = issuerKeys({ issuer: issuer.address, jwks: `${elsewhere.address}/keys` });
    const trusted = { address: issuer.address, audience: issuer.audience, keyFor };
    expect((await verifyToken(await issuer.token({}, {}, elsewhere.key), [trusted])).claims).toBeDefined();
    expect(issuer.looks).toBe(0);
    await elsewhere.close();
  });
});

const answers = {
  redirect: (_, response) => response.writeHead(302, { location: `${issuer.address}/elsewhere` }).end(),
  oversize: (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: [], padding: 'x'.repeat(60_000) }));
  },
  silence: () => {},
  drip: (_, response) => {
    response.writeHead(200).write('{');
    const dripping = setInterval(() => response.write(' '), 20).unref();
    response.once('close', () => clearInterval(dripping));
  },
  'a hang-up': ({ socket }) => socket.destroy(),
  'a page': (_, response) => response.end('<html>'),
  'no set of keys': (_, response) => response.end('[]'),
  'an error': (_, response) => response.writeHead(500).end(),
} satisfies Record<string, Answering>;

/** What whoever keeps the service reads in the log, and hears from the doctor. */
const causes: [string, Answering, RegExp][] = [
  [
    'a redirect',
    answers.redirect,
    /^http:\S+:\d+\/keys answers 302 and leads to http:\S+\/elsewhere, which is not followed$/,
  ],
  [
    'a page',
    (_, response) => response.setHeader('content-type', 'text/html').end('<html>'),
    /^http:\S+\/keys answers with text\/html that is no JSON$/,
  ],
  ['a hang-up', answers['a hang-up'], /^http:\S+\/keys cannot be reached: /],
  ['no set of keys', answers['no set of keys'], /^http:\S+\/keys holds no set of keys$/],
];

describe('why keys cannot be had is told with the address', () => {
  const causeOf = async (token: string, fetchJson = patient) => {
    const fault = await verifier(quick, fetchJson)(token).catch((thrown) => thrown);
    return String(fault.cause?.message);
  };
  test.each(causes)('of %s', async (_, answer, expected) => {
    issuer.misbehave(answer);
    expect(await causeOf(await issuer.token())).toMatch(expected);
  });

  test('of silence', async () => {
    issuer.misbehave(answers.silence, '');
    const hasty = (address: string) => fetchCapped(address, { timeoutMs: 50, mostBytes: 50_000 });
    expect(await causeOf(await issuer.token(), hasty)).toMatch(/^http:\S+ did not answer within 50 ms$/);
  });

  test('of a discovery document that names another issuer, with the name to set, or that names no keys', async () => {
    const discovering = (document: object) =>
      issuer.misbehave((_, response) => response.end(JSON.stringify(document)), '/.well-known');
    discovering({ issuer: `${issuer.address}/`, jwks_uri: `${issuer.address}/keys` });
    expect(await causeOf(await issuer.token())).toBe(
      `the discovery document of OIDC_ISSUER ${issuer.address} says that its name is "${issuer.address}/"`,
    );
    discovering({ issuer: issuer.address });
    expect(await causeOf(await issuer.token())).toBe(
      `${issuer.address}/.well-known/openid-configuration is no discovery document: it has no jwks_uri`,
    );
    discovering({ issuer: issuer.address, jwks_uri: 'http://login.example.nl/keys' });
    expect(await causeOf(await issuer.token())).toBe('http://login.example.nl is not reached over https');
  });

  test('of an address that is not there', async () => {
    const away = await openIssuer();
    await away.close();
    const keyFor = issuerKeys({ issuer: away.address }, quick, patient);
    const trusted = { address: away.address, audience: away.audience, keyFor };
    const fault = await verifyToken(await away.token(), [trusted]).catch((thrown) => thrown);
    expect(fault.cause.message).toMatch(/^http:\S+\/openid-configuration cannot be reached: .*ECONNREFUSED/);
  });
});

describe.each(['/keys', '/.well-known'])('an issuer whose %s answers', (at) => {
  test.each(Object.keys(answers))(
    'with %s makes nobody of anybody, and is asked again later',
    async (how) => {
      const lets = verifier(quick, impatient);
      issuer.misbehave(answers[how as keyof typeof answers], at);
      const token = await issuer.token();
      await expect(lets(token)).rejects.toThrow(IssuerUnreachable);
      issuer.misbehave(null);
      expect(await lets(token)).toBe(true);
    },
  );
});

test('a redirect of the keys would be followed without the guard', async () => {
  const elsewhere = await openIssuer();
  const away: Answering = (_, response) =>
    response.writeHead(302, { location: `${elsewhere.address}/keys` }).end();
  issuer.misbehave(away);
  const token = await issuer.token({}, {}, elsewhere.key);
  const following = verifier(quick, async (address) => (await fetch(address)).json());
  expect(await following(token)).toBe(true);
  await expect(verifier(quick)(token)).rejects.toThrow(IssuerUnreachable);
  await elsewhere.close();
});

test('a discovery document of another issuer is not believed', async () => {
  const other = await openIssuer();
  issuer.misbehave((_, response) => {
    response.end(JSON.stringify({ issuer: other.address, jwks_uri: `${other.address}/keys` }));
  }, '/.well-known');
  await expect(verifier(quick)(await issuer.token({}, {}, other.key))).rejects.toThrow(IssuerUnreachable);
  expect(other.looks).toBe(0);
  await other.close();
});

test('keys are asked for over https only, but on this machine', async () => {
  const asked: string[] = [];
  const recording = async (url: unknown) => {
    asked.push(String(url));
    return Response.json({});
  };
  const ask = (address: string) => fetchCapped(address, undefined, recording as typeof fetch);
  for (const address of [
    'http://login.example.nl/keys',
    'http://127.0.0.1.example.nl/',
    'ftp://localhost/',
    'file:///etc/passwd',
  ])
    await expect(ask(address)).rejects.toThrow('is not reached over https');
  for (const address of [
    'https://login.example.nl/keys',
    'http://localhost:8080/',
    'http://[::1]:1/',
    'http://127.0.0.1/',
  ])
    await expect(ask(address)).resolves.toEqual({});
  expect(asked).toHaveLength(4);
});

test('an issuer that did not answer is left alone for a moment, while keys that are known go on', async () => {
  const asked: string[] = [];
  const lets = verifier({ betweenLooks: 0, afterFailure: 60_000 }, async (address) => {
    asked.push(address);
    return impatient(address);
  });
  expect(await lets(await issuer.token())).toBe(true);
  issuer.misbehave(answers['an error']);
  const madeUp = await issuer.token({}, { kid: 'made-up' });
  for (let times = 0; times < 3; times++) await expect(lets(madeUp)).rejects.toThrow(IssuerUnreachable);
  expect(asked.filter((address) => address.endsWith('/keys'))).toHaveLength(2);
  expect(await lets(await issuer.token())).toBe(true);
});

test('an issuer whose discovery document is wrong is left alone for a moment as well, and why is told again', async () => {
  const asked: string[] = [];
  issuer.misbehave(
    (_, response) => response.end('{"issuer":"https://login.example.nl","jwks_uri":"https://a.nl/"}'),
    '/.well',
  );
  const lets = verifier({ betweenLooks: 0, afterFailure: 60_000 }, async (address) => {
    asked.push(address);
    return patient(address);
  });
  const token = await issuer.token();
  const faultOf = () => lets(token).catch((thrown) => thrown);
  expect((await faultOf()).cause.message).toContain('its name is "https://login.example.nl"');
  expect((await faultOf()).cause).toMatchObject({
    message: 'it did not answer well a moment ago',
    cause: { message: expect.stringContaining('its name is "https://login.example.nl"') },
  });
  expect(asked).toHaveLength(1);
});
