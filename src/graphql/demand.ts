import { type Action, type Scope, scopeOf } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { refuse } from './refusal.ts';

/**
 * How far the viewer may do this. Throws UNAUTHENTICATED for who did not sign in and might, and FORBIDDEN for who did
 * and may not; before anything is looked up, so that it tells nothing of what is there.
 */
export function demand(viewer: Viewer, action: Action): Exclude<Scope, 'NONE'> {
  const scope = scopeOf(viewer, action);
  if (scope !== 'NONE') return scope;
  throw viewer.kind === 'ANONYMOUS'
    ? refuse('UNAUTHENTICATED', `${action} needs a token or an API key`)
    : refuse('FORBIDDEN', `${action} is not for ${viewer.kind}`);
}
