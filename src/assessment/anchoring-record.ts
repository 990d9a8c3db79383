import type { AnchoringState } from '../norm/anchoring-terms.ts';

/** What a line of a file says: whether one item is in order for one kind of facility in one municipality. */
export interface AnchoringRecord {
  readonly type: 'anchoring';
  /** `GM0034`. */
  readonly municipalityCode: string;
  /** Code of `facility-kinds.ts`. */
  readonly facilityKind: string;
  /** Code of `anchoring-terms.ts`. */
  readonly item: string;
  readonly state: AnchoringState;
  readonly documentUrl: string | null;
  readonly validFrom: string | null;
  /** Excluded. */
  readonly validUntil: string | null;
}
