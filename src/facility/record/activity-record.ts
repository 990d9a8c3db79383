/** What a line of a file says: that one facility does something, to which goals and for whom, in a period. */
export interface ActivityRecord {
  readonly type: 'activity';
  /** A facility's key in the same source, or `SCHEME:value` for one of another source. */
  readonly facilityKey: string;
  /** With the facility and the period it is the key. */
  readonly name: string;
  /** Codes of `goals.ts`. */
  readonly goals: readonly string[];
  /** Codes of `facility-traits.ts`, as those below. */
  readonly audiences: readonly string[];
  readonly modes: readonly string[];
  readonly prevention: string | null;
  readonly agesFrom: number | null;
  /** Excluded. */
  readonly agesUntil: number | null;
  readonly validFrom: string | null;
  /** Excluded; null: it goes on, as far as is known. */
  readonly validUntil: string | null;
}
