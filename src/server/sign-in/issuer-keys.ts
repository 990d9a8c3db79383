import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { z } from 'zod';
import { fetchCapped } from '../setting/fetch-capped.ts';
import { quoted } from './token-fault.ts';

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
  let failed: { readonly at: number; readonly cause: unknown } | null = null;
  /** What `read` makes of what stands there; both fail, or neither. */
  const ask: Asking = async (address, read) => {
    if (failed && Date.now() < failed.at + afterFailure) {
      throw new Error('it did not answer well a moment ago', { cause: failed.cause });
    }
    try {
      return read(await fetchJson(address));
    } catch (cause) {
      failed = { at: Date.now(), cause };
      throw cause;
    }
  };
  const find = async () =>
    createRemoteJWKSet(new URL(jwks ?? (await discover(issuer, ask))), {
      cooldownDuration: betweenLooks,
      [customFetch]: async (address) => Response.json(await ask(address, (found) => keySet(address, found))),
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

type Asking = <Found>(address: string, read: (found: unknown) => Found) => Promise<Found>;

function keySet(address: string, found: unknown): object {
  const { success, data } = z.looseObject({ keys: z.array(z.looseObject({})) }).safeParse(found);
  if (!success) throw new Error(`${address} holds no set of keys`);
  return data;
}

/** OpenID Connect Discovery 1.0, 4.3: a document that names another issuer is not its own. */
function discover(issuer: string, ask: Asking): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return ask(address, (found) => {
    const { data, error } = document.safeParse(found);
    if (!data) {
      const lacks = error.issues[0]?.path.join('.') || 'issuer';
      throw new Error(`${address} is no discovery document: it has no ${lacks}`);
    }
    if (data.issuer === issuer) return data.jwks_uri;
    throw new Error(
      `the discovery document of OIDC_ISSUER ${issuer} says that its name is ${quoted(data.issuer)}`,
    );
  });
}

const document = z.object({ issuer: z.string(), jwks_uri: z.url() });
