import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';

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
export type TokenCheck =
  | { readonly claims: JWTPayload; readonly refused?: undefined }
  | { readonly claims?: undefined; readonly refused: string };

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
}

export const tokenRules: TokenRules = {
  algorithms: ['RS256', 'PS256', 'ES256'],
  toleranceSeconds: 30,
  requiredClaims: ['exp', 'iat', 'sub'],
  types: [undefined, 'jwt', 'at+jwt'],
  refusesBound: true,
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
  try {
    const issuer = issuerOf(decodeJwt(token), issuers);
    if (!issuer) return { refused: 'its issuer is not one of OIDC_ISSUER' };
    const { payload, protectedHeader } = await jwtVerify(token, issuer.keyFor, {
      algorithms: [...rules.algorithms],
      issuer: issuer.address,
      audience: issuer.audience,
      requiredClaims: [...rules.requiredClaims],
      clockTolerance: rules.toleranceSeconds,
      currentDate: now,
    });
    const refused = beyondJose(payload, protectedHeader.typ, rules, now);
    return refused ? { refused } : { claims: payload };
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return { refused: fault.code };
    // So jose tells of a key that is too short.
    if (fault instanceof TypeError) return { refused: fault.message };
    throw fault;
  }
}

const issuerOf = ({ iss }: JWTPayload, issuers: readonly TrustedIssuer[]) =>
  issuers.find(({ address }) => address === iss);

/** jose looks at neither of these unless asked for something we do not want. */
function beyondJose(
  { iat = 0, sub, cnf }: JWTPayload,
  type: string | undefined,
  { toleranceSeconds, types, refusesBound }: TokenRules,
  now: Date,
): string | null {
  if (iat > now.getTime() / 1000 + toleranceSeconds) return 'it was issued in the future';
  if (!types.includes(type?.toLowerCase().replace(/^application\//, '')))
    return 'it is another kind of token';
  if (sub !== undefined && (typeof sub !== 'string' || sub === '')) return 'it is about nobody';
  if (refusesBound && cnf !== undefined) return 'it is bound to a key (cnf)';
  return null;
}
