import type { AmountDetails } from './amount-details.ts';

/**
 * What only some forms of norm find, stored with the finding as it is: each form has a part of its own, and puts it there
 * whatever its verdict.
 */
export interface FindingDetails {
  readonly amount?: AmountDetails;
}
