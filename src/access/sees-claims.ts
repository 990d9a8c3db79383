import { scopeOf } from './policy.ts';
import type { Viewer } from './viewer.ts';

/**
 * Who sees what each side of a relation says of it: claims, low and high, who has not answered. Everyone else sees
 * what the two come to. What may not be seen is not selected, and no filter may tell it either.
 */
export const seesClaims = (viewer: Viewer): boolean => scopeOf(viewer, 'relation:claims') === 'ALL';
