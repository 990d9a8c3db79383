import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** Somebody who signs tokens, on this machine and in tests only: OpenID Connect discovery, and keys. */
export interface Issuer {
  readonly address: string;
  readonly audience: string;
  readonly key: SigningKey;
  /** Times its keys were asked for. */
  readonly looks: number;
  /** Claims of a token that is good; with others in their place, undefined leaves one out. */
  claims(other?: JWTPayload): JWTPayload;
  /** Such a token, signed. */
  token(other?: JWTPayload, header?: Partial<JWTHeaderParameters>, key?: SigningKey): Promise<string>;
  /** Publishes these keys from now on. */
  publish(...keys: readonly SigningKey[]): Promise<void>;
  /** How it answers, instead of as it should: for paths of which `at` is part; null for well. */
  misbehave(answer: Answering | null, at?: string): void;
  close(): Promise<void>;
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export async function newKey(kid: string, alg = 'RS256'): Promise<SigningKey> {
  return { kid, alg, ...(await generateKeyPair(alg, { extractable: true })) };
}

export async function openIssuer(audience = 'ketenkaart'): Promise<Issuer> {
  const key = await newKey('first');
  let published: object[] = [];
  let looks = 0;
  let misbehaving: { readonly answer: Answering; readonly at: string } | null = null;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/keys') looks += 1;
    if (misbehaving && path.includes(misbehaving.at)) return misbehaving.answer(request, response);
    const answer = { '/.well-known/openid-configuration': discovery(), '/keys': { keys: published } }[path];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  const address = await listening(server);
  const discovery = () => ({ issuer: address, jwks_uri: `${address}/keys` });
  const now = () => Math.floor(Date.now() / 1000);

  const issuer: Issuer = {
    address,
    audience,
    key,
    get looks() {
      return looks;
    },
    claims: (other = {}) => {
      const claims = { iss: address, aud: audience, sub: 'someone', iat: now(), exp: now() + 300, ...other };
      return JSON.parse(JSON.stringify(claims));
    },
    token: (other = {}, header = {}, by = key) =>
      new SignJWT(issuer.claims(other))
        .setProtectedHeader({ alg: by.alg, kid: by.kid, ...header })
        .sign(by.privateKey, { crit: Object.fromEntries((header.crit ?? []).map((name) => [name, true])) }),
    async publish(...keys) {
      published = await Promise.all(
        keys.map(async ({ kid, alg, publicKey }) => ({
          ...(await exportJWK(publicKey)),
          kid,
          alg,
          use: 'sig',
        })),
      );
    },
    misbehave(answer, at = '/keys') {
      misbehaving = answer && { answer, at };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await issuer.publish(key);
  return issuer;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
