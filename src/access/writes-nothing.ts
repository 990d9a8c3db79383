import { type Action, actions, may } from './policy.ts';
import type { Viewer } from './viewer.ts';

/**
 * Whether no right of this kind of viewers changes anything. They may be shown what was so a moment ago; who can
 * change something must find it changed. An action counts as a change unless it is named here.
 */
export const writesNothing = (viewer: Pick<Viewer, 'kind'>): boolean =>
  actions.every((action) => isReading(action) || !may(viewer, action));

const isReading = (action: Action): boolean => /:(read|partners|texts|claims|details|export)$/.test(action);
