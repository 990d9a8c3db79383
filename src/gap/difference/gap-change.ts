import type { GapKind, RelationGapClass, Verdict } from '../../assessment/finding/finding-terms.ts';
import type { GapChangeKind, GapChangeReason } from './gap-difference-terms.ts';

/** A finding as it was held on one of two days. */
export interface Sighting {
  readonly normId: string;
  readonly verdict: Verdict;
  readonly relationClass: RelationGapClass | null;
  readonly required: number;
  readonly actual: number | null;
  /** The nearest facility, of what is shared the one that gives most, or the partner; and since when it is there, as is recorded now. */
  readonly otherId: string | null;
  readonly otherBegan: string | null;
  readonly relationId: string | null;
  /** Of a relation that goes on, the day from which both begin and confirmation hold, as is recorded now. */
  readonly relationTold: string | null;
}

/** What was held under one id on two days; null where nothing was. */
export interface Compared {
  readonly kind: GapKind;
  /** In the list that was asked for, as a gap. */
  readonly wasGap: boolean;
  readonly isGap: boolean;
  readonly before: Sighting | null;
  readonly after: Sighting | null;
  /** Its norm, in any version, was judged in the municipality on the day on which there is no finding. */
  readonly normWasJudged: boolean;
  /** It is about an area that was cut otherwise between the two days. */
  readonly boundaryChanged: boolean;
  /** Since when the facility it is about is there, as is recorded now. */
  readonly facilityBegan: string | null;
}

export interface GapChange {
  readonly change: GapChangeKind;
  readonly reason: GapChangeReason;
}

/** What became of a gap between the earlier day and the later, and why; null when nothing that is shown of it did. */
export function changeOf(compared: Compared, earlier: string): GapChange | null {
  const { wasGap, isGap, before, after } = compared;
  if (!wasGap && !isGap) return null;
  if (wasGap && isGap && before && after && isSame(before, after)) return null;
  const change = wasGap ? (isGap ? 'CHANGED' : 'CLOSED') : 'OPENED';
  return { change, reason: reasonOf(compared, earlier) };
}

type Shown = Pick<Sighting, 'verdict' | 'relationClass' | 'required' | 'actual'>;

export const isSame = (before: Shown, after: Shown) =>
  before.verdict === after.verdict &&
  before.relationClass === after.relationClass &&
  before.required === after.required &&
  before.actual === after.actual;

/**
 * The first line that holds, as far as stored findings and the dates of today's records tell:
 *
 * | before | after | and | reason |
 * |---|---|---|---|
 * | none, or any | any, or none | the area was cut otherwise since | BOUNDARY |
 * | none | any | the norm was not judged there | NORM |
 * | none | any | the facility was there by the earlier day | LATE_RECORD |
 * | none, or any | any, or none | otherwise (a new area or facility; one that is no more) | FACT |
 * | any | none | the norm is not judged there any more | NORM |
 * | one version | another | by the norm of before, the facts of after are on the same side | NORM |
 * | any | UNKNOWN | | EXPIRED |
 * | UNKNOWN | any | | LATE_RECORD |
 * | any | any | of facilities, or of their contacts, a smaller share was checked lately | EXPIRED |
 * | any | any | the same facility at another distance: its place was corrected | CORRECTION |
 * | any | any | the same relation at another level, dated by the earlier day | CORRECTION |
 * | any | any | a nearer facility or a better relation, dated by the earlier day | LATE_RECORD |
 * | any | any | more within reach, most of it from a facility that was there by the earlier day | LATE_RECORD |
 * | any | any | otherwise | FACT |
 */
function reasonOf(compared: Compared, earlier: string): GapChangeReason {
  const { kind, before, after, boundaryChanged, normWasJudged, facilityBegan } = compared;
  if (!before || !after) {
    if (boundaryChanged) return 'BOUNDARY';
    if (!normWasJudged) return 'NORM';
    return !before && isBy(facilityBegan, earlier) ? 'LATE_RECORD' : 'FACT';
  }
  if (before.normId !== after.normId && isNormAlone(before, after)) return 'NORM';
  if (after.verdict === 'UNKNOWN') return 'EXPIRED';
  if (before.verdict === 'UNKNOWN') return 'LATE_RECORD';
  if (kind === 'DISTANCE') return reasonOfDistance(before, after, earlier);
  if (kind === 'ACCESS') return reasonOfAccess(before, after, earlier);
  // Checks wear off by themselves.
  if ((kind === 'STALE_DATA' || kind === 'CONTACT') && isLess(before, after)) return 'EXPIRED';
  // Of a route its relation is the one that was told last.
  if (kind === 'RELATION' || kind === 'SIGNAL_ROUTE') return reasonOfRelation(before, after, earlier);
  return 'FACT';
}

/** Had the norm stayed as it was, the verdict would have too. */
const isNormAlone = (before: Sighting, after: Sighting) =>
  before.actual === after.actual ||
  (before.actual !== null &&
    after.actual !== null &&
    before.actual >= before.required === after.actual >= before.required);

function reasonOfDistance(before: Sighting, after: Sighting, earlier: string): GapChangeReason {
  const isSameFacility = after.otherId !== null && before.otherId === after.otherId;
  if (isSameFacility) return before.actual === after.actual ? 'FACT' : 'CORRECTION';
  const isNearer = after.actual !== null && (before.actual === null || after.actual < before.actual);
  return isNearer && isBy(after.otherBegan, earlier) ? 'LATE_RECORD' : 'FACT';
}

/** Who gives most is not who gave most before: of what others have, and of how many share it, nothing is told. */
function reasonOfAccess(before: Sighting, after: Sighting, earlier: string): GapChangeReason {
  const isMore = after.actual !== null && (before.actual === null || after.actual > before.actual);
  return isMore && after.otherId !== before.otherId && isBy(after.otherBegan, earlier)
    ? 'LATE_RECORD'
    : 'FACT';
}

function reasonOfRelation(before: Sighting, after: Sighting, earlier: string): GapChangeReason {
  if (!isBy(after.relationTold, earlier)) return 'FACT';
  const isRestated =
    before.relationId === after.relationId && before.actual !== null && after.actual !== null;
  return isRestated ? 'CORRECTION' : 'LATE_RECORD';
}

const isLess = (before: Sighting, after: Sighting) => (after.actual ?? 0) < (before.actual ?? 0);

const isBy = (day: string | null, earlier: string) => day !== null && day <= earlier;
