import type { ContactVisibility } from '../contact-visibility.ts';

/** What a line of a sheet says of a contact; what is wrong with it was left out already. */
export interface ContactRecord {
  readonly type: 'contact';
  /** The line's own, or made of the role and the place; never of a person. */
  readonly key: string;
  /** Codes of `contact-roles.ts`; at least one. */
  readonly roles: readonly string[];
  /** Key or name of this source, or SCHEME:value of a register. */
  readonly organisation: string | null;
  readonly facilityKey: string | null;
  readonly areas: readonly { readonly areaCode: string; readonly edition: number | null }[];
  readonly themes: readonly string[];
  readonly mailbox: string | null;
  /** E.164. */
  readonly mainPhone: string | null;
  readonly reachableHours: string | null;
  readonly visibility: ContactVisibility;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly verifiedOn: string | null;
  readonly verifiedBy: string | null;
  /** Null: the line names nobody. */
  readonly person: PersonRecord | null;
}

/** Somebody in that role; one of the first three at least. */
export interface PersonRecord {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Null: the line does not say. */
  readonly deleteAfter: string | null;
}
