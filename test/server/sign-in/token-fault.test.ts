import { decodeJwt } from 'jose';
import { issuerKeys } from '../../../src/server/sign-in/issuer-keys.ts';
import { type TrustedIssuer, verifyToken } from '../../../src/server/sign-in/verify-token.ts';
import { type Issuer, newKey, openIssuer, type SigningKey } from './issuer.ts';

/** What the log tells whoever keeps the service, who has the settings and not the token. */
let issuer: Issuer;
let other: SigningKey;
let trusted: TrustedIssuer;
beforeAll(async () => {
  issuer = await openIssuer('urn:kaart');
  other = await newKey('first');
  trusted = {
    address: issuer.address,
    audience: issuer.audience,
    keyFor: issuerKeys({ issuer: issuer.address }),
  };
});
afterAll(() => issuer.close());

const now = new Date('2026-11-26T12:00:00Z');
const at = (moment: string) => Date.parse(moment) / 1000;
const inTime = { iat: at('2026-11-26T11:59:00Z'), exp: at('2026-11-26T12:09:00Z') };
const told = async (token: string, issuers = [trusted]) =>
  (await verifyToken(token, issuers, undefined, now)).refused;
const toldOf = async (claims: object) => told(await issuer.token({ ...inTime, ...claims }));

describe('why a token is refused is told with the setting and the value', () => {
  test('for another service: both names', async () => {
    expect(await toldOf({ aud: ['urn:other', 'web'] })).toBe(
      'it is for ["urn:other","web"] (aud), and OIDC_AUDIENCE is "urn:kaart"',
    );
    expect(await toldOf({ aud: undefined })).toBe('it has no aud, and OIDC_AUDIENCE is "urn:kaart"');
  });

  test('of another issuer, also when only a slash differs, or when there is none', async () => {
    const slashed = await issuer.token({ iss: `${issuer.address}/` });
    expect(await told(slashed)).toBe(
      `its issuer is "${issuer.address}/" (iss), and OIDC_ISSUER is "${issuer.address}"`,
    );
    expect(await told(slashed, [])).toBe(
      `its issuer is "${issuer.address}/" (iss), and OIDC_ISSUER is not set`,
    );
  });

  test('too late or too early: its moment, and the clock here', async () => {
    const clock = 'and the clock here says 2026-11-26T12:00:00.000Z';
    expect(await toldOf({ exp: at('2026-11-26T11:59:01Z') })).toBe(
      `it was over at 2026-11-26T11:59:01.000Z (exp), ${clock}`,
    );
    expect(await toldOf({ nbf: at('2026-11-26T12:01:00Z') })).toBe(
      `it holds from 2026-11-26T12:01:00.000Z (nbf), ${clock}`,
    );
    expect(await toldOf({ iat: at('2026-11-26T12:01:00Z') })).toBe(
      `it was issued at 2026-11-26T12:01:00.000Z (iat), ${clock}`,
    );
    expect(await toldOf({ iat: 1e300 })).toBe(`it was issued at 1e+300 (iat), ${clock}`);
  });

  test('without a claim, or with one of another shape', async () => {
    expect(await toldOf({ sub: undefined })).toBe('it has no sub');
    expect(await toldOf({ exp: 'soon' })).toBe('its exp is not as it should be');
  });

  test('no JWT at all, encrypted, or of another kind', async () => {
    expect(await told('uT4Vd0Zk-opaque')).toMatch(
      /^it is no JWT, .* access tokens for OIDC_AUDIENCE as JWT$/,
    );
    expect(await told('a.b.c.d.e')).toMatch(/^it is encrypted /);
    expect(await told('a.b.c')).toBe('it looks like a JWT and cannot be read as one');
    expect(await told(await issuer.token(inTime, { typ: 'logout+jwt' }))).toBe(
      'it is another kind of token: "logout+jwt" (typ)',
    );
    expect(await toldOf({ nonce: 'n' })).toMatch(/^it is an ID token, .* send the access token$/);
  });

  test('signed by a key or in a way that is not known', async () => {
    expect(await told(await issuer.token(inTime, { kid: 'gone' }))).toBe(
      `${issuer.address} has no key "gone" for RS256`,
    );
    expect(await told(await issuer.token(inTime, {}, other))).toBe(
      `it is not signed with the key "first" of ${issuer.address}`,
    );
    const es384 = await newKey('es384', 'ES384');
    expect(await told(await issuer.token(inTime, {}, es384))).toBe(
      'it is signed with "ES384", and taken are RS256, PS256, ES256',
    );
  });

  test('without the token, claims about a person, or more than a line can hold', async () => {
    const claims = { aud: 'a'.repeat(5_000), email: 'anna@example.nl', sub: 'anna', ...inTime };
    const token = await issuer.token(claims);
    const reason = await told(token);
    expect(reason?.length).toBeLessThan(400);
    expect(reason).not.toContain('anna');
    expect(decodeJwt(token).sub).toBe('anna');
  });
});
