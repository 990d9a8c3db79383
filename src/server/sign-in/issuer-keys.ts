import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { fetchCapped } from '../setting/fetch-capped.ts';

/** The keys of an issuer could not be had: nobody can say whether a token is good. */
export class IssuerUnreachable extends Error {}

export interface IssuerAddresses {
  readonly issuer: string;
  /** Where its keys are; as its discovery document says when left out. */
  readonly jwks?: string | undefined;
}

/** Milliseconds. */
export interface KeyPace {
  /** Between two looks for a key that was not there, so that made-up key ids do not load the issuer. */
  readonly betweenLooks: number;
  /** After an issuer did not answer, before it is asked again. */
  readonly afterFailure: number;
}

const pace: KeyPace = { betweenLooks: 30_000, afterFailure: 2_000 };

/**
 * The keys an issuer signs with, from where the configuration or its discovery document says and from nowhere else;
 * kept for ten minutes, and looked up anew for a key id that is not among them.
 */
export function issuerKeys(
  { issuer, jwks }: IssuerAddresses,
  { betweenLooks, afterFailure }: KeyPace = pace,
  fetchJson: (address: string) => Promise<unknown> = fetchCapped,
): JWTVerifyGetKey {
  let failedAt = Number.NEGATIVE_INFINITY;
  const ask = async (address: string) => {
    if (Date.now() < failedAt + afterFailure) throw new Error('it did not answer a moment ago');
    try {
      return await fetchJson(address);
    } catch (fault) {
      failedAt = Date.now();
      throw fault;
    }
  };
  const find = async () =>
    createRemoteJWKSet(new URL(jwks ?? (await discover(issuer, ask))), {
      cooldownDuration: betweenLooks,
      [customFetch]: async (address) => Response.json(await ask(address)),
    });

  let finding: Promise<RemoteJWKSet> | null = null;
  return async (header, token) => {
    finding ??= find();
    const keys = await finding.catch((fault) => {
      finding = null;
      throw unreachable(issuer, fault);
    });
    try {
      return await keys(header, token);
    } catch (fault) {
      if (isOfTheToken(fault)) throw fault;
      // It may have moved its keys.
      if (!keys.fresh) finding = null;
      throw unreachable(issuer, fault);
    }
  };
}

const isOfTheToken = (fault: unknown) =>
  fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys;

const unreachable = (issuer: string, cause: unknown) =>
  new IssuerUnreachable(`the keys of ${issuer} cannot be had`, { cause });

/** OpenID Connect Discovery 1.0, 4.3: a document that names another issuer is not its own. */
async function discover(issuer: string, ask: (address: string) => Promise<unknown>): Promise<string> {
  const found = document.parse(await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  if (found.issuer !== issuer) throw new Error(`the discovery document of ${issuer} names another issuer`);
  return found.jwks_uri;
}

const document = z.object({ issuer: z.string(), jwks_uri: z.url() });
