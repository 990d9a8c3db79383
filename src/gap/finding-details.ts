/**
 * What only some forms of norm find, stored with the finding as it is: each form has a part of its own, and puts it there
 * whatever its verdict.
 */
export interface FindingDetails {
  readonly agreement?: AgreementDetails;
}

/** Of a relation that is close enough, and not known to be laid down as far as was asked: codes of `relation-terms.ts`. */
export interface AgreementDetails {
  readonly asked: string;
  /** Null: not told. */
  readonly found: string | null;
}
