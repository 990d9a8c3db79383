/** What a line of a file says: that one facility is in one coalition, for a period. */
export interface CoalitionMemberRecord {
  readonly type: 'coalition-member';
  /** With the theme it is the key: a covenant on two themes is two coalitions. */
  readonly coalition: string;
  /** Code of `themes.ts`. */
  readonly theme: string;
  /** A facility's key in the same source, or `SCHEME:value` for one of another source. */
  readonly memberKey: string;
  readonly validFrom: string | null;
  /** Excluded; null: still in it. */
  readonly validUntil: string | null;
  /** Code of `relation-terms.ts`; of the coalition as a whole. */
  readonly formality: string | null;
  readonly documentUrl: string | null;
}
