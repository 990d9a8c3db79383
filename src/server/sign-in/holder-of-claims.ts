import type { JWTPayload } from 'jose';
import type { KeyHolder } from '../../account/key/key-holder.ts';
import { readIdentifier } from '../../organisation/identifiers.ts';
import type { ClaimRule, Told } from './claims-file.ts';

/** Whom a token speaks for, in the words of the token: what that is here the database knows. */
export interface Holder {
  readonly kind: KeyHolder;
  readonly actor: string;
  /** Code of a municipality, `GM0363`. */
  readonly municipality: string | null;
  readonly organisation: OrganisationNumber | null;
  readonly purpose: string | null;
}

export type OrganisationNumber =
  | { readonly id: string; readonly scheme?: undefined }
  | { readonly id?: undefined; readonly scheme: string; readonly value: string };

/** Null when no rule fits, or the one that does finds no municipality or organisation in the token. */
export function holderOfClaims(claims: JWTPayload, rules: readonly ClaimRule[]): Holder | null {
  const actor = actorOf(claims);
  const rule = rules.find(
    (one) => isFor(one, claims) && one.when.every((condition) => isMet(condition, claims)),
  );
  if (!rule || actor === null) return null;
  const municipality = rule.municipality ? municipalityIn(textOf(rule.municipality, claims)) : null;
  const organisation = rule.organisation ? numberIn(rule.organisation, claims) : null;
  if (rule.municipality && !municipality) return null;
  if (rule.organisation && !organisation) return null;
  const purpose = rule.purpose ? textOf(rule.purpose, claims) : null;
  return { kind: rule.as, actor, municipality, organisation, purpose };
}

/** Subjects of two issuers are two, even when they are called the same. Null for what cannot be kept. */
export function actorOf({ sub, iss }: JWTPayload): string | null {
  const subject = plainText(sub);
  return subject && iss ? `${subject}@${iss.replace(/^https?:\/\//, '')}` : null;
}

/** A rule without an issuer is for the only one. */
export const isFor = ({ issuer }: ClaimRule, { iss }: JWTPayload): boolean =>
  issuer === undefined || issuer === iss;

export function isMet({ claim, is, has }: ClaimRule['when'][number], claims: JWTPayload): boolean {
  const found = claimAt(claims, claim);
  if (has !== undefined) {
    const among = typeof found === 'string' ? found.split(' ') : found;
    return Array.isArray(among) && among.includes(has);
  }
  return (Array.isArray(is) ? is : [is]).some((value) => value === found);
}

/** Own properties only: a claim is not found in what every object has. */
export function claimAt(claims: unknown, path: string | readonly string[]): unknown {
  let found = claims;
  for (const name of typeof path === 'string' ? [path] : path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

function textOf(told: Told, claims: JWTPayload): string | null {
  const found = typeof told === 'string' ? told : claimAt(claims, told.claim);
  return plainText(typeof found === 'number' ? String(found) : found);
}

/** Text that fits in a log and a variable of the database. */
function plainText(found: unknown): string | null {
  const isPlain = typeof found === 'string' && found.isWellFormed() && !/\p{Cc}/u.test(found);
  return isPlain && found.trim() !== '' && found.length <= 255 ? found : null;
}

/** `GM0363`, or the number as registers have it: 0363 or 363. */
function municipalityIn(text: string | null): string | null {
  const [, digits] = /^(?:GM)?(\d{1,4})$/.exec(text ?? '') ?? [];
  return digits === undefined ? null : `GM${digits.padStart(4, '0')}`;
}

function numberIn(
  { scheme, number }: NonNullable<ClaimRule['organisation']>,
  claims: JWTPayload,
): OrganisationNumber | null {
  const text = textOf(number, claims);
  if (text === null) return null;
  if (scheme === undefined) return /^org_[0-9a-z]{16}$/.test(text) ? { id: text } : null;
  const { value } = readIdentifier(scheme, text);
  return value === undefined ? null : { scheme, value };
}
