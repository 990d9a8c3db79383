/** What a file says about one relation: a pair of facilities, one theme, one period, and what each side says of it. */
export interface RelationRecord {
  readonly type: 'relation';
  /** A facility's key in the same source, or `SCHEME:value` for one of another source, e.g. `BRIN_VESTIGING:10KN00`. */
  readonly fromKey: string;
  readonly toKey: string;
  /** Code of `themes.ts`. */
  readonly theme: string;
  readonly direction: 'MUTUAL' | 'FORWARD' | 'BACKWARD';
  /** What `from` says, what `to` says; null: that side has not answered. */
  readonly fromClaim: ClaimRecord | null;
  readonly toClaim: ClaimRecord | null;
  /** How close they work, in a result that does not tell who said so; counts where neither side has spoken. */
  readonly reported?: Pick<ClaimRecord, 'level' | 'frequency'> | null;
  readonly formality: string | null;
  readonly documentUrl: string | null;
  readonly status: string | null;
  readonly validFrom: string;
  /** The file does not say since when: a relation that is known already keeps its start. */
  readonly isStartAssumed: boolean;
  /** Excluded; null: still going on. */
  readonly validUntil: string | null;
  /** The day of a survey that this comes from: it tells of levels alone, and what it leaves out stays as it is known. */
  readonly answeredOn?: string;
}

export interface ClaimRecord {
  /** Frey, 0-5; 0 says "asked, and there is none". */
  readonly level: number;
  readonly frequency: string | null;
  readonly claimedOn: string | null;
}
