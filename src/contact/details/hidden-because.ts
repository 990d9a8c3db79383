import type { ViewerKind } from '../../access/viewer.ts';
import type { HiddenBecause } from '../contact-terms.ts';

/** What is known about a viewer and a contact, nothing of it about the person. */
export interface Standing {
  readonly kind: ViewerKind;
  /** Somebody is named, as far as the viewer may know. */
  readonly isNamed: boolean;
  /** Partners may see it at all, or it is of the own organisation. */
  readonly isForPartners: boolean;
  readonly agreed: boolean;
  readonly agreedPurpose: boolean;
  readonly seen: boolean;
}

/**
 * The first thing in the way that the viewer can do something about; null when nothing is. Who objected, or went, looks
 * from the first like nobody (`showsSomebody`).
 */
export function hiddenBecause(standing: Standing): HiddenBecause | null {
  const { kind, isNamed, isForPartners, agreed, agreedPurpose, seen } = standing;
  if (seen) return null;
  if (!isNamed) return 'NOT_AVAILABLE';
  if (kind === 'ANONYMOUS') return 'SIGN_IN';
  if (kind !== 'PARTNER' || !isForPartners) return 'NOT_AVAILABLE';
  if (!agreed) return 'AGREEMENT';
  return agreedPurpose ? 'NOT_AVAILABLE' : 'PURPOSE';
}
