import { createHmac, generateKeyPairSync, sign, verify } from 'node:crypto';
import { type CryptoKey, decodeJwt, exportJWK, exportSPKI, importJWK, type JWTVerifyGetKey } from 'jose';
import { issuerKeys } from '../../../src/server/sign-in/issuer-keys.ts';
import {
  type TokenRules,
  type TrustedIssuer,
  tokenRules,
  verifyToken,
} from '../../../src/server/sign-in/verify-token.ts';
import { type Issuer, newKey, openIssuer, type SigningKey } from './issuer.ts';

/**
 * Each attack is tried twice: against the rules as they are, which refuse it, and against a verifier from which the one
 * guard is taken that should stop it, which lets it in. So none of these is refused for another reason.
 */
let issuer: Issuer;
let foreign: Issuer;
let stranger: SigningKey;
let longer: SigningKey;
const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
let trusted: TrustedIssuer;
beforeAll(async () => {
  issuer = await openIssuer();
  foreign = await openIssuer();
  stranger = await newKey('first');
  longer = await newKey('first', 'RS512');
  const shortKey = { ...short.publicKey.export({ format: 'jwk' }), kid: 'short', alg: 'RS256' };
  issuer.misbehave(async (_, response) => {
    const first = { ...(await exportJWK(issuer.key.publicKey)), kid: 'first', alg: 'RS256' };
    response.end(JSON.stringify({ keys: [first, shortKey] }));
  });
  trusted = trust(issuer);
});
afterAll(() => Promise.all([issuer.close(), foreign.close()]));

const trust = ({ address, audience }: Issuer): TrustedIssuer => ({
  address,
  audience,
  keyFor: issuerKeys({ issuer: address }),
});
const lets = async (token: string, rules: TokenRules = tokenRules, issuers = [trusted]) =>
  (await verifyToken(token, issuers, rules)).claims !== undefined;
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  test.each(['RS256', 'PS256', 'ES256'])('signed with %s is taken, and its claims are told', async (alg) => {
    const key = await newKey(`good-${alg}`, alg);
    const own = await openIssuer();
    await own.publish(key);
    const checked = await verifyToken(await own.token({ role: 'x' }, {}, key), [trust(own)]);
    expect(checked.claims).toMatchObject({ iss: own.address, sub: 'someone', role: 'x' });
    await own.close();
  });

  test('may name several audiences, be an access token by its type, and come from a clock 30 seconds off', async () => {
    expect(await lets(await issuer.token({ aud: ['other', issuer.audience] }))).toBe(true);
    expect(await lets(await issuer.token({}, { typ: 'application/at+jwt' }))).toBe(true);
    expect(await lets(await issuer.token({}, { typ: 'JWT' }))).toBe(true);
    // Of Keycloak before version 24, and of who says by its type what it is.
    expect(await lets(await issuer.token({ typ: 'Bearer', nonce: 'n' }))).toBe(true);
    expect(await lets(await issuer.token({ nonce: 'n' }, { typ: 'at+jwt' }))).toBe(true);
    expect(await lets(await issuer.token({ exp: inSeconds(-25), iat: inSeconds(-90) }))).toBe(true);
    expect(await lets(await issuer.token({ nbf: inSeconds(25), iat: inSeconds(25) }))).toBe(true);
  });
});

/** What would be let in if nobody looked at signatures. */
const unsigned: TrustedVerifier = async (token) => decodeJwt(token).iss === issuer.address;
type TrustedVerifier = (token: string) => Promise<boolean>;
const without = (rules: Partial<TokenRules>, keyFor?: JWTVerifyGetKey): TrustedVerifier => {
  return (token) => lets(token, { ...tokenRules, ...rules }, [{ ...trusted, ...(keyFor && { keyFor }) }]);
};
const trusting = (changed: Partial<TrustedIssuer>): TrustedVerifier => {
  return (token) => lets(token, tokenRules, [{ ...trusted, ...changed }]);
};

const attacks: [string, () => Promise<string>, () => Promise<TrustedVerifier> | TrustedVerifier][] = [
  [
    'without a signature (alg none)',
    async () => `${encoded({ alg: 'none' })}.${encoded(issuer.claims())}.`,
    () => unsigned,
  ],
  [
    'of which one claim was changed afterwards',
    async () => {
      const [header, , signature] = (await issuer.token()).split('.');
      return `${header}.${encoded(issuer.claims({ sub: 'somebody else' }))}.${signature}`;
    },
    () => unsigned,
  ],
  [
    'signed with the public key as the secret of HS256',
    async () => {
      const signed = `${encoded({ alg: 'HS256', kid: 'first' })}.${encoded(issuer.claims())}`;
      const secret = await exportSPKI(issuer.key.publicKey);
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    async () => {
      const secret = Buffer.from(await exportSPKI(issuer.key.publicKey));
      return without({ algorithms: ['RS256', 'HS256'] }, async () => secret as never);
    },
  ],
  [
    'signed with an algorithm that is not in the list',
    () => issuer.token({}, {}, longer),
    () => without({ algorithms: ['RS512'] }, async () => longer.publicKey),
  ],
  [
    'signed with a key of 1,024 bits, that an issuer still has',
    async () => {
      const signed = `${encoded({ alg: 'RS256', kid: 'short' })}.${encoded(issuer.claims())}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), short.privateKey).toString('base64url')}`;
    },
    () => async (token) => {
      const [header, payload, signature = ''] = token.split('.');
      const signed = Buffer.from(`${header}.${payload}`);
      return verify('sha256', signed, short.publicKey, Buffer.from(signature, 'base64url'));
    },
  ],
  ['signed by a stranger under the id of a known key', () => issuer.token({}, {}, stranger), () => unsigned],
  [
    'with the id of a key that is not there',
    () => issuer.token({}, { kid: 'unheard-of' }, stranger),
    () => without({}, async () => stranger.publicKey),
  ],
  [
    'that brings its own key along (jwk)',
    async () => issuer.token({}, { jwk: await exportJWK(stranger.publicKey) }, stranger),
    () => without({}, async ({ jwk }) => (await importJWK(jwk!, 'RS256')) as CryptoKey),
  ],
  [
    'that says where its key is (jku)',
    async () => {
      const roaming = await newKey('roaming');
      await foreign.publish(foreign.key, roaming);
      return issuer.token({}, { jku: `${foreign.address}/keys` }, roaming);
    },
    () =>
      without({}, (header, token) =>
        issuerKeys({ issuer: 'any', jwks: (header as { jku: string }).jku })(header, token),
      ),
  ],
  [
    'that says where its certificate is (x5u)',
    () => issuer.token({}, { x5u: `${foreign.address}/certificate` }, stranger),
    () => without({}, async ({ x5u }) => (x5u ? stranger.publicKey : issuer.key.publicKey)),
  ],
  [
    'with something critical that is not understood (crit)',
    () => issuer.token({}, { crit: ['urn:example:must'], 'urn:example:must': true }),
    () => unsigned,
  ],
  [
    'that has expired',
    () => issuer.token({ exp: inSeconds(-31), iat: inSeconds(-90) }),
    () => without({ toleranceSeconds: 60 }),
  ],
  [
    'that is not valid yet',
    () => issuer.token({ nbf: inSeconds(40) }),
    () => without({ toleranceSeconds: 60 }),
  ],
  [
    'that was issued in the future',
    () => issuer.token({ iat: inSeconds(40) }),
    () => without({ toleranceSeconds: 60 }),
  ],
  ['for another service', () => issuer.token({ aud: 'another' }), () => trusting({ audience: 'another' })],
  ['for nobody in particular', () => issuer.token({ aud: undefined }), () => unsigned],
  [
    'of an issuer that is not trusted, with a good signature of its own',
    () => foreign.token(),
    () => (token) => lets(token, tokenRules, [trust(foreign)]),
  ],
  ...['exp', 'iat', 'sub'].map((claim): (typeof attacks)[number] => [
    `without ${claim}`,
    () => issuer.token({ [claim]: undefined }),
    () => without({ requiredClaims: tokenRules.requiredClaims.filter((one) => one !== claim) }),
  ]),
  [
    'that is meant to log out',
    () => issuer.token({}, { typ: 'logout+jwt' }),
    () => without({ types: [...tokenRules.types, 'logout+jwt'] }),
  ],
  [
    'bound to a key that nobody proves to have (cnf)',
    () => issuer.token({ cnf: { jkt: 'x' } }),
    () => without({ refusesBound: false }),
  ],
  // What an application gets beside the access token; where that application has our audience, nothing else differs.
  ...[{ nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }, { typ: 'ID' }].map(
    (claims): (typeof attacks)[number] => [
      `that tells an application who signed in (${Object.keys(claims)})`,
      () => issuer.token(claims),
      () => without({ refusesIdTokens: false }),
    ],
  ),
];

describe('a token is refused', () => {
  test.each(attacks)('%s; the guard that is taken out would have let it in', async (_, make, twin) => {
    const token = await make();
    const letsIn = await twin();
    expect({ asItIs: await lets(token), without: await letsIn(token) }).toEqual({
      asItIs: false,
      without: true,
    });
  });

  test.each([
    '',
    'a',
    'a.b',
    'a.b.c',
    '..',
    `${encoded({ alg: 'RS256' })}.${encoded({})}.`,
    `${encoded([])}.e30.`,
  ])('that is none: %j', async (token) => expect(await lets(token)).toBe(false));

  test('whose claims are of another shape', async () => {
    for (const claims of [
      { exp: 'soon' },
      { iat: 'long ago' },
      { sub: '' },
      { aud: {} },
      { iss: [issuer.address] },
    ])
      expect(await lets(await issuer.token(claims as never))).toBe(false);
  });
});
