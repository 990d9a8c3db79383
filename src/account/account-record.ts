/** What a file says of an account and its agreements. */
export interface AccountRecord {
  /** Behind `acc_`. */
  readonly code: string;
  readonly name: string;
  /** Codes of its municipalities. */
  readonly municipalities: readonly string[];
  readonly agreements: readonly AgreementRecord[];
}

export interface AgreementRecord {
  /** Unique within its account. */
  readonly key: string;
  readonly name: string;
  readonly purposes: readonly string[];
  readonly processingUrl: string;
  readonly documentUrl: string | null;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Keys of organisations in the source that the file goes with. */
  readonly parties: readonly string[];
}
