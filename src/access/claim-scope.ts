import { scopeOf } from './policy.ts';
import type { Viewer } from './viewer.ts';

/**
 * Of which relations somebody may read what each side says: claims, low and high, who has not answered. Of all others
 * they see what the two come to, as everyone does. What may not be seen is not selected, and no filter may tell it
 * either. A plain value, so that it can be part of a question and of the key it is kept under.
 */
export type ClaimScope =
  | { readonly of: 'ALL' | 'NONE' }
  /** With an end that this organisation runs. */
  | { readonly of: 'ORGANISATION'; readonly organisation: string }
  /** With an end in a municipality that is of this account on the day. */
  | { readonly of: 'ACCOUNT'; readonly account: string; readonly on: string };

export const allClaims: ClaimScope = { of: 'ALL' };
export const noClaims: ClaimScope = { of: 'NONE' };

/**
 * Of which relations this viewer may read what each side says; of which facilities it may say something itself, or read
 * what few say of them.
 */
export function claimScopeOf(
  viewer: Viewer,
  today: string,
  action: 'relation:claims' | 'relation:claim' | 'recognition:read' = 'relation:claims',
): ClaimScope {
  const { kind, organisation, account } = viewer;
  const scope = scopeOf(viewer, action);
  if (scope === 'ALL') return allClaims;
  if (scope !== 'OWN') return noClaims;
  // Whoever belongs to an organisation speaks for it, and for nobody else in its municipality.
  if (kind === 'PARTNER') return organisation === null ? noClaims : { of: 'ORGANISATION', organisation };
  return account === null ? noClaims : { of: 'ACCOUNT', account, on: today };
}

/**
 * Who sees what each side says of every relation. Numbers about a network are counted from many claims, and two that
 * differ in one facility tell what that one said: who sees only some claims gets them as everyone does.
 */
export const seesClaims = (viewer: Viewer): boolean => scopeOf(viewer, 'relation:claims') === 'ALL';
