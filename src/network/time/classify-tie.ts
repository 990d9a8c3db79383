import type { ChangeReason, TieChangeKind } from './difference-terms.ts';
import type { RecordChange } from './record-change.ts';
import { changesBetween } from './tie-changes.ts';
import type { TieState } from './tie-state.ts';

/**
 * A tie at the two moments that are compared, and at the two across: a moment is a day and a time of recording. Null:
 * no tie.
 */
export interface TieAtMoments {
  /** The first day, as recorded then. */
  readonly before: TieState | null;
  /** The second day, as recorded later. */
  readonly after: TieState | null;
  /** The second day, as recorded at the first time: what one already knew would come. */
  readonly foreseen: TieState | null;
  /** The first day, as recorded at the second time: what one knows by now of that day. */
  readonly inHindsight: TieState | null;
}

export interface ClassifiedChange {
  readonly change: TieChangeKind;
  readonly reason: ChangeReason;
  /**
   * Of a real change: it was on record before it happened. Null: of another, or nothing was recorded in between, or a
   * coalition's, of which is not kept when it was recorded.
   */
  readonly wasForeseen: boolean | null;
}

export interface Recording {
  /** Both moments are of one time of recording. */
  readonly isSame: boolean;
  /** What was done to the records of its relations between the two times. */
  readonly changes: readonly RecordChange[];
}

/**
 * Every change of a tie with its reason, out of valid time against recording time:
 *
 * | between the two days, as recorded by now | records of the first day | reason |
 * |---|---|---|
 * | the same change | any | REAL_CHANGE: it was otherwise then |
 * | not that change | something said was altered | CORRECTION: it was so then, and we had it wrong |
 * | not that change | added to, or ended before that day | LATE_RECORD: it was so then, and we did not have it yet |
 */
export function classifyTie(tie: TieAtMoments, recording: Recording): ClassifiedChange[] {
  const byNow = changesBetween(tie.inHindsight, tie.after);
  const expected = changesBetween(tie.before, tie.foreseen);
  return changesBetween(tie.before, tie.after).map((change) => {
    if (byNow.includes(change)) {
      return {
        change,
        reason: 'REAL_CHANGE',
        wasForeseen: recording.isSame || isOfCoalition(tie, change) ? null : expected.includes(change),
      };
    }
    const isAltered = recording.changes.includes('ALTERED');
    return { change, reason: isAltered ? 'CORRECTION' : 'LATE_RECORD', wasForeseen: null };
  });
}

/** A tie by coalitions alone came or went, or the pair is in others than it was: no relation says that this was known. */
const isOfCoalition = ({ before, after }: TieAtMoments, change: TieChangeKind): boolean => {
  if (change === 'OTHER_THEMES') return before?.coalitionIds.join() !== after?.coalitionIds.join();
  return (after ?? before)?.relationIds.length === 0;
};
