import { enumOf } from '../../database/enum-of.ts';
import { nameLikeness } from './name-likeness.ts';

export const DuplicateReason = enumOf(
  'SHARED_IDENTIFIER',
  'SAME_NAME',
  'SIMILAR_NAME',
  'SAME_ADDRESS',
  'SAME_POSTCODE',
  'NEAR',
  'SAME_MUNICIPALITY',
  'SAME_WEBSITE',
);
export type DuplicateReason = keyof typeof DuplicateReason;

/** What is weighed of a facility; x and y are RD metres. */
export interface Side {
  readonly foldedName: string;
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly website: string | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly municipality: string | null;
  readonly numbers: readonly string[];
}

export interface Weighed {
  /** 0 to 1; for the order of a list, not a probability. */
  readonly score: number;
  readonly nameLikeness: number;
  readonly reasons: readonly DuplicateReason[];
}

/** From here on names may be of one place. */
export const alike = 0.6;
const nearMetres = 100;

/**
 * Why two facilities of one kind may be one, or null when they are not taken for that. A shared number of one place is
 * enough; else the names must be alike and the places the same. An address alone is none: 198 schools stand at 92
 * shared addresses (DUO, August 2026). Where it is not known where one of them is, only the very same name will do.
 */
export function weighDuplicate(one: Side, other: Side): Weighed | null {
  const sharesNumber = one.numbers.some((number) => other.numbers.includes(number));
  const likeness = nameLikeness(one.foldedName, other.foldedName);
  const place = placeOf(one, other);
  const isLikely = place === 'SAME_MUNICIPALITY' ? one.foldedName === other.foldedName : likeness >= alike;
  if (!sharesNumber && !(place && isLikely)) return null;
  const sameWebsite = one.website !== null && one.website === other.website;
  const reasons: (DuplicateReason | false | null)[] = [
    sharesNumber && 'SHARED_IDENTIFIER',
    likeness === 1 && 'SAME_NAME',
    likeness < 1 && likeness >= alike && 'SIMILAR_NAME',
    place,
    sameWebsite && 'SAME_WEBSITE',
  ];
  const weight = 0.6 * likeness + 0.3 * (place ? placeWeight[place] : 0) + (sameWebsite ? 0.1 : 0);
  return {
    score: sharesNumber ? 1 : Math.round(weight * 100) / 100,
    nameLikeness: Math.round(likeness * 100) / 100,
    reasons: reasons.filter((reason) => reason !== false && reason !== null),
  };
}

const placeWeight = { SAME_ADDRESS: 1, SAME_POSTCODE: 0.7, NEAR: 0.6, SAME_MUNICIPALITY: 0.2 } as const;

/** The closest that is known; null where it is known of both and they are not near each other. */
function placeOf(one: Side, other: Side): keyof typeof placeWeight | null {
  if (one.postcode !== null && one.postcode === other.postcode) {
    const number = houseNumber(one);
    return number !== null && number === houseNumber(other) ? 'SAME_ADDRESS' : 'SAME_POSTCODE';
  }
  if (metresBetween(one, other) <= nearMetres) return 'NEAR';
  const isSomewhere = ({ postcode, x }: Side) => postcode !== null || x !== null;
  if (isSomewhere(one) && isSomewhere(other)) return null;
  return one.municipality !== null && one.municipality === other.municipality ? 'SAME_MUNICIPALITY' : null;
}

/** Without its addition: that is written in too many ways. */
const houseNumber = (side: Side) => /\d+/.exec(side.houseNumber ?? '')?.[0] ?? null;

/** Infinite where one of the points is not known. */
function metresBetween(one: Side, other: Side): number {
  if (one.x === null || one.y === null || other.x === null || other.y === null)
    return Number.POSITIVE_INFINITY;
  return Math.hypot(one.x - other.x, one.y - other.y);
}
