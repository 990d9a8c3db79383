import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { formFault, issuedFault, issuerFault, quoted, tokenFault } from './token-fault.ts';

/** One whose word on who somebody is we take. */
export interface TrustedIssuer {
  /** Its identifier, as tokens name it in `iss`. */
  readonly address: string;
  /** How it names this service in `aud`. */
  readonly audience: string;
  /** Its key for a token; throws jose's JWKSNoMatchingKey when it has none, IssuerUnreachable when it cannot tell. */
  readonly keyFor: JWTVerifyGetKey;
}

/** The claims of a good token, or why it is none: for the log, never for who sent it. */
export type TokenCheck = { readonly claims: JWTPayload; readonly refused?: undefined } | Refused;

interface Refused {
  readonly claims?: undefined;
  readonly refused: string;
}

/** What a token is held to; tests take one away at a time. */
export interface TokenRules {
  /** Asymmetric ones: with HS256 whoever knows the public key could sign. */
  readonly algorithms: readonly string[];
  /** Clocks differ. */
  readonly toleranceSeconds: number;
  readonly requiredClaims: readonly string[];
  /** Kinds of tokens, by the header `typ` (RFC 9068 and its forerunners): one meant to log out is signed as well. */
  readonly types: readonly (string | undefined)[];
  /** A token bound to a key (RFC 7800) is worth nothing without proof of that key, which nobody asks for here. */
  readonly refusesBound: boolean;
  /** A token that tells an application who signed in opens nothing, also where that application has our audience. */
  readonly refusesIdTokens: boolean;
}

export const tokenRules: TokenRules = {
  algorithms: ['RS256', 'PS256', 'ES256'],
  toleranceSeconds: 30,
  requiredClaims: ['exp', 'iat', 'sub'],
  types: [undefined, 'jwt', 'at+jwt'],
  refusesBound: true,
  refusesIdTokens: true,
};

/**
 * Whether a token was signed by an issuer we trust, for us, for now. Nothing in the token says where its key is
 * found: `jku`, `x5u` and `jwk` are not looked at, and a `crit` that is not understood is a reason to refuse.
 */
export async function verifyToken(
  token: string,
  issuers: readonly TrustedIssuer[],
  rules: TokenRules = tokenRules,
  now: Date = new Date(),
): Promise<TokenCheck> {
  const claims = claimsOf(token);
  if (claims.refused !== undefined) return claims;
  const { iss } = claims.unverified;
  const issuer = issuers.find(({ address }) => address === iss);
  if (!issuer) {
    const known = issuers.map(({ address }) => address);
    return { refused: issuerFault(iss, known) };
  }
  const { address, audience } = issuer;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, issuer.keyFor, {
      algorithms: [...rules.algorithms],
      issuer: address,
      audience,
      requiredClaims: [...rules.requiredClaims],
      clockTolerance: rules.toleranceSeconds,
      currentDate: now,
    });
    const refused = beyondJose(payload, protectedHeader.typ, rules, now);
    return refused ? { refused } : { claims: payload };
  } catch (fault) {
    if (fault instanceof errors.JOSEError) {
      const heldTo = { issuer: address, audience, algorithms: rules.algorithms, now };
      return { refused: tokenFault(fault, token, heldTo) };
    }
    // So jose tells of a key that is too short.
    if (fault instanceof TypeError) return { refused: fault.message };
    throw fault;
  }
}

/** What it says of itself, to know whom to ask for the key and no more. */
function claimsOf(
  token: string,
): { readonly unverified: JWTPayload; readonly refused?: undefined } | Refused {
  const refused = formFault(token);
  if (refused) return { refused };
  try {
    return { unverified: decodeJwt(token) };
  } catch {
    return { refused: 'it looks like a JWT and cannot be read as one' };
  }
}

/** jose looks at none of these unless asked for something we do not want. */
function beyondJose(
  claims: JWTPayload,
  typ: string | undefined,
  { toleranceSeconds, types, refusesBound, refusesIdTokens }: TokenRules,
  now: Date,
): string | null {
  const { iat = 0, sub, cnf } = claims;
  const type = typ?.toLowerCase().replace(/^application\//, '');
  if (iat > now.getTime() / 1000 + toleranceSeconds) return issuedFault(iat, now);
  if (!types.includes(type)) return `it is another kind of token: ${quoted(typ)} (typ)`;
  if (sub !== undefined && (typeof sub !== 'string' || sub === '')) return 'it is about nobody';
  if (refusesBound && cnf !== undefined) return 'it is bound to a key (cnf)';
  if (refusesIdTokens && type !== 'at+jwt' && isIdToken(claims)) {
    return 'it is an ID token, which is for the application that somebody signed in to: send the access token';
  }
  return null;
}

/**
 * By what only these have (OpenID Connect Core 1.0, 2 and 3.3.2.11), or by the word of Keycloak, whose access tokens had a
 * nonce too before version 24. One that has nothing of this looks like any other token.
 */
const isIdToken = (claims: JWTPayload): boolean =>
  claims.typ === 'ID' ||
  (claims.typ !== 'Bearer' && ['nonce', 'at_hash', 'c_hash'].some((name) => claims[name] !== undefined));
