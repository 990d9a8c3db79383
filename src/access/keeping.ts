import type { Scope } from './policy.ts';
import type { Viewer } from './viewer.ts';

/** Who keeps something, how far that reaches, and on which day. */
export interface Keeping {
  readonly viewer: Viewer;
  readonly scope: Scope;
  readonly today: string;
}
