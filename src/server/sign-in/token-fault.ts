import { decodeProtectedHeader, errors } from 'jose';

/**
 * Why a token was refused, in a sentence for the log: with the setting and the value that whoever keeps the service
 * has to compare. Of the token it tells what names an issuer, a service, a key or a moment, and nothing about a person.
 */

/** What a token was held to. */
export interface HeldTo {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly now: Date;
}

/** What is no signed JWT; null for what may be one. */
export function formFault(token: string): string | null {
  const parts = token.split('.').length;
  if (parts === 5) return 'it is encrypted (JWE): let the issuer only sign access tokens';
  if (parts === 3) return null;
  return 'it is no JWT, so that only its issuer could read it: let that give access tokens for OIDC_AUDIENCE as JWT';
}

export function issuerFault(iss: unknown, issuers: readonly string[]): string {
  const set = issuers.length === 0 ? 'not set' : issuers.map(quoted).join(', ');
  return `${iss === undefined ? 'it names no issuer' : `its issuer is ${quoted(iss)}`} (iss), and OIDC_ISSUER is ${set}`;
}

export function issuedFault(iat: number, now: Date): string {
  return `it was issued at ${momentOf(iat)} (iat), ${clock(now)}`;
}

export function tokenFault(fault: errors.JOSEError, token: string, heldTo: HeldTo): string {
  const { issuer, algorithms } = heldTo;
  if (fault instanceof errors.JWTExpired || fault instanceof errors.JWTClaimValidationFailed) {
    return claimFault(fault, heldTo);
  }
  const { alg, kid } = headerOf(token);
  if (fault instanceof errors.JOSEAlgNotAllowed) {
    return `it is signed with ${quoted(alg)}, and taken are ${algorithms.join(', ')}`;
  }
  if (fault instanceof errors.JWKSNoMatchingKey) {
    return `${issuer} has no key ${kid === undefined ? 'without a name' : quoted(kid)} for ${alg}`;
  }
  if (fault instanceof errors.JWKSMultipleMatchingKeys) {
    return `it does not say which of the keys of ${issuer} it is signed with (kid)`;
  }
  if (fault instanceof errors.JWSSignatureVerificationFailed) {
    return `it is not signed with the key ${kid === undefined ? '' : `${quoted(kid)} `}of ${issuer}`;
  }
  return `${fault.code}: ${fault.message}`;
}

function claimFault(
  { claim, reason, payload }: errors.JWTExpired | errors.JWTClaimValidationFailed,
  { audience, now }: HeldTo,
): string {
  const named = `OIDC_AUDIENCE is ${quoted(audience)}`;
  if (reason === 'missing') return claim === 'aud' ? `it has no aud, and ${named}` : `it has no ${claim}`;
  if (claim === 'aud') return `it is for ${quoted(payload.aud)} (aud), and ${named}`;
  if (reason === 'check_failed' && payload.exp !== undefined && claim === 'exp') {
    return `it was over at ${momentOf(payload.exp)} (exp), ${clock(now)}`;
  }
  if (reason === 'check_failed' && payload.nbf !== undefined && claim === 'nbf') {
    return `it holds from ${momentOf(payload.nbf)} (nbf), ${clock(now)}`;
  }
  return `its ${claim} is not as it should be`;
}

const clock = (now: Date) => `and the clock here says ${now.toISOString()}`;

function momentOf(seconds: number): string {
  const moment = new Date(seconds * 1_000);
  return Number.isNaN(moment.getTime()) ? String(seconds) : moment.toISOString();
}

/** Whoever sends a token writes what is in it: of that no more than a line of the log can hold. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function headerOf(token: string): { readonly alg?: string | undefined; readonly kid?: string | undefined } {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return {};
  }
}
