import { scopeOf } from './policy.ts';
import type { Viewer } from './viewer.ts';

/**
 * Of which facilities somebody may read the facts that are for partners: since when the worker is in post, which posts
 * are filled, who checked. Of a team of one these are about a person. A plain value, as the scope of claims.
 */
export type FactScope =
  | { readonly of: 'ALL' }
  | { readonly of: 'NONE' }
  /** In a municipality that is of this account on the day. */
  | { readonly of: 'ACCOUNT'; readonly account: string; readonly on: string }
  /** Its own, and those in a municipality with which it has an agreement that holds on the day. */
  | { readonly of: 'AGREEMENTS'; readonly organisation: string; readonly on: string };

export const allFacts: FactScope = { of: 'ALL' };
const noFacts: FactScope = { of: 'NONE' };

export function factScopeOf(viewer: Viewer, today: string): FactScope {
  const { account, organisation } = viewer;
  switch (scopeOf(viewer, 'facts:partners')) {
    case 'ALL':
      return allFacts;
    case 'OWN':
      return account === null ? noFacts : { of: 'ACCOUNT', account, on: today };
    case 'AGREED':
      return organisation === null ? noFacts : { of: 'AGREEMENTS', organisation, on: today };
    default:
      return noFacts;
  }
}
