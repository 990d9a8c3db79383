export interface CheckFacts {
  readonly facilityId: string;
  readonly name: string;
  /** By a person, or as its register was read; null: never. */
  readonly checkedOn: string | null;
  readonly isByRegister: boolean;
  readonly sourceId: string | null;
  readonly row: string;
}

/** Contacts of a facility on the day: its own, and those of its organisation for where it works. */
export interface ContactFacts {
  readonly facilityId: string;
  readonly name: string;
  /** How many are on record; 0: it is known that none is. */
  readonly held: number;
  /** When one of them was checked last that nobody has called wrong since; null: never. */
  readonly checkedOn: string | null;
  /** The same were all that was called wrong right after all. */
  readonly checkedAtMost: string | null;
  /** Of the contact that was checked last, else of the facility. */
  readonly sourceId: string | null;
  /** Id of that contact, else the key of the facility. */
  readonly row: string;
}
