import { refuse } from '../../graphql/refusal.ts';

/** As much of a request as tells who asks. */
export interface SigningRequest {
  readonly url: string;
  /** Names and values by turns, as they came: of two headers of one name the parsed ones hide the second. */
  readonly rawHeaders: readonly string[];
}

/** Signed tokens of a few roles are 1 to 3 kB. */
const longest = 8_192;

/**
 * The token or key in `Authorization: Bearer …` (RFC 6750), the one place for it; null without any. It is looked for
 * in no cookie and no body. Throws BAD_REQUEST for one in the address, which ends up in logs and histories, and for
 * what cannot be read in one way only; UNAUTHENTICATED for another scheme.
 */
export function readBearer({ url, rawHeaders }: SigningRequest): string | null {
  const query = url.indexOf('?');
  if (query >= 0 && new URLSearchParams(url.slice(query)).has('access_token')) {
    throw refuse('BAD_REQUEST', 'A token has no place in an address; send it as Authorization: Bearer …');
  }
  if (valuesOf(rawHeaders, 'x-api-key').length > 0) {
    throw refuse('BAD_REQUEST', 'A key is read from one header only; send it as Authorization: Bearer …');
  }
  const given = valuesOf(rawHeaders, 'authorization');
  if (given.length === 0) return null;
  if (given.length > 1) throw refuse('BAD_REQUEST', 'There is more than one Authorization header.');
  const [, scheme, credential] = /^([\w!#$%&'*+.^`|~-]+)(?: +(.*))?$/s.exec(given[0] ?? '') ?? [];
  if (scheme?.toLowerCase() !== 'bearer') {
    throw refuse('UNAUTHENTICATED', 'Only tokens and keys are known here: Authorization: Bearer …');
  }
  if (credential === undefined || credential.length > longest || !/^[\w.~+/-]+=*$/.test(credential)) {
    throw refuse('BAD_REQUEST', `Behind Bearer stands one token or key of at most ${longest} characters.`);
  }
  return credential;
}

const valuesOf = (rawHeaders: readonly string[], name: string): string[] =>
  rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
