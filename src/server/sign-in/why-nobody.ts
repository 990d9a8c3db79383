import type { JWTPayload } from 'jose';
import type { ClaimRule } from './claims-file.ts';
import { actorOf, claimAt, isFor, isMet } from './holder-of-claims.ts';

/** Rules and names of claims told at most. */
const most = { rules: 10, claims: 40 };

/**
 * Why `holderOfClaims` makes nobody of the claims of a good token, in a sentence for the log: each rule with what it
 * asks for in vain. Names of claims and none of their values, which may be of a person.
 */
export function whyNobody(claims: JWTPayload, rules: readonly ClaimRule[]): string {
  if (actorOf(claims) === null)
    return 'its sub is longer than 255 signs, or has signs that cannot be written';
  const decides = rules.findIndex((rule) => whyNot(rule, claims) === null);
  const looked = decides < 0 ? rules : rules.slice(0, decides + 1);
  const told = looked.map(
    (rule, at) => `rule ${at + 1} (${rule.as}) ${whyNot(rule, claims) ?? homeless(rule)}`,
  );
  const names = Object.keys(claims).slice(0, most.claims).join(', ').slice(0, 1_000);
  return `no rule of CLAIMS_FILE makes anybody of its claims (${names}): ${told.slice(-most.rules).join('; ')}`;
}

/** Null when all its conditions hold. */
function whyNot(rule: ClaimRule, claims: JWTPayload): string | null {
  if (!isFor(rule, claims)) return 'is for another issuer';
  const unmet = rule.when.find((condition) => !isMet(condition, claims));
  if (!unmet) return null;
  const name = nameOf(unmet.claim);
  return claimAt(claims, unmet.claim) === undefined
    ? `asks for ${name}, which it does not have`
    : `asks for another ${name}`;
}

function homeless({ organisation, municipality }: ClaimRule): string {
  const told = organisation?.number ?? municipality;
  const where = typeof told === 'object' ? nameOf(told.claim) : told;
  if (!organisation) return `fits, but ${where} holds no municipality`;
  return `fits, but ${where} holds ${organisation.scheme ? `no number of ${organisation.scheme}` : 'no id org_…'}`;
}

const nameOf = (claim: string | readonly string[]) => (typeof claim === 'string' ? claim : claim.join(' > '));
