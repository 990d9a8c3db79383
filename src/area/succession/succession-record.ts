import type { GivenBasis } from './succession-terms.ts';

/** A line of a table that says what went over into what. */
export interface SuccessionRecord {
  readonly type: 'succession';
  readonly fromCode: string;
  readonly fromEdition: number;
  readonly toCode: string;
  readonly toEdition: number;
  /** Of the old area, above 0 and at most 1; null where the table does not say. */
  readonly share: number | null;
  readonly basis: GivenBasis;
  readonly happenedOn: string | null;
}
