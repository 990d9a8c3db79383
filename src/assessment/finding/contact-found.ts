import { freshnessOn } from '../../source/freshness.ts';
import type { ContactFacts } from '../facts/check-facts.ts';

/** What a norm about contacts finds of the facilities in an area. */
export interface ContactFound {
  /** What these facilities are: the norm's kinds, any of which a facility may be. */
  readonly kinds: readonly string[];
  readonly of: number;
  /** With a contact that was checked within the months of the norm and that nobody has called wrong since. */
  readonly verified: number;
  /** The same were all that was called wrong right after all. */
  readonly verifiedAtMost: number;
  /** Of which no contact is on record. */
  readonly without: number;
  /** Of those that are not verified the ones without first, then by the last check, never before long ago. */
  readonly lacking: readonly LackingContact[];
}

export interface LackingContact {
  readonly facilityId: string;
  readonly isHeld: boolean;
  readonly checkedOn: string | null;
}

/** So many facilities a gap names to begin with. */
const fewToBegin = 20;

/** How well these facilities can be reached on a day, against the months that a check is good for. */
export function contactsOf(
  contacts: readonly ContactFacts[],
  day: string,
  goodForMonths: number,
): Omit<ContactFound, 'kinds'> {
  const isGood = (checkedOn: string | null) => {
    const freshness = freshnessOn(day, checkedOn, goodForMonths);
    return freshness === 'FRESH' || freshness === 'AGING';
  };
  const lacking = contacts.filter(({ checkedOn }) => !isGood(checkedOn));
  return {
    of: contacts.length,
    verified: contacts.length - lacking.length,
    verifiedAtMost: contacts.filter(({ checkedAtMost }) => isGood(checkedAtMost)).length,
    without: contacts.filter(({ held }) => held === 0).length,
    lacking: lacking
      .map(({ facilityId, held, checkedOn }) => ({ facilityId, isHeld: held > 0, checkedOn }))
      .toSorted(byNeed)
      .slice(0, fewToBegin),
  };
}

const byNeed = (a: LackingContact, b: LackingContact) =>
  Number(a.isHeld) - Number(b.isHeld) ||
  (a.checkedOn ?? '').localeCompare(b.checkedOn ?? '') ||
  a.facilityId.localeCompare(b.facilityId);
