import type { ContactVisibility } from '../contact-visibility.ts';

/** What somebody fills in of a contact, apart from where it is; what is left out is null or not there. */
export interface GivenContact {
  readonly roles: readonly string[];
  readonly themes?: readonly string[] | null;
  readonly mailbox?: string | null;
  readonly mainPhone?: string | null;
  readonly reachableHours?: string | null;
  readonly visibility?: ContactVisibility | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

export interface GivenPerson {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly deleteAfter?: string | null;
}

/** The same as it is kept: codes, small letters, E.164. */
export interface StatedContact {
  readonly roles: readonly string[];
  readonly themes: readonly string[];
  readonly mailbox: string | null;
  readonly mainPhone: string | null;
  readonly reachableHours: string | null;
  readonly visibility: ContactVisibility;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export interface StatedPerson {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly deleteAfter: string;
}
