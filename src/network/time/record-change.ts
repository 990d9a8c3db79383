import { isIn, type Validity } from '../../database/validity.ts';
import type { Consensus } from '../../relation/relation-states.ts';

/** A relation as it was recorded at one moment, whenever it was true. */
export interface RelationOnRecord {
  readonly level: number | null;
  /** Null for who may not see what each side says. */
  readonly levelLow: number | null;
  readonly formalityCode: string | null;
  readonly consensus: Consensus;
  readonly confirmedOn: string | null;
  readonly validity: Validity;
}

/** What was done to what was recorded of a day: written, said to be over by then, changed, or nothing. */
export type RecordChange = 'ADDED' | 'ENDED' | 'ALTERED' | 'NONE';

/**
 * What was done between two times of recording to what one relation says of a day. Null: it was not on record. A side
 * that answers at last takes nothing back, so it adds.
 */
export function recordChange(
  then: RelationOnRecord | null,
  now: RelationOnRecord | null,
  day: string,
): RecordChange {
  const [held, holds] = [then && isIn(then.validity, day), now && isIn(now.validity, day)];
  if (!then || !held) {
    if (!holds) return 'NONE';
    return then ? 'ALTERED' : 'ADDED';
  }
  if (!now || !holds) return isOver(now, day) ? 'ENDED' : 'ALTERED';
  if (!isSaidAlike(then, now)) return isAnswer(then, now) ? 'ADDED' : 'ALTERED';
  if (then.formalityCode !== now.formalityCode) return then.formalityCode === null ? 'ADDED' : 'ALTERED';
  if (then.confirmedOn === now.confirmedOn) return 'NONE';
  return (then.confirmedOn ?? '') < (now.confirmedOn ?? '') ? 'ADDED' : 'ALTERED';
}

const isSaidAlike = (then: RelationOnRecord, now: RelationOnRecord) =>
  then.consensus === now.consensus && then.level === now.level && then.levelLow === now.levelLow;

const isOver = (now: RelationOnRecord | null, day: string) => {
  const until = now?.validity.until ?? null;
  return until !== null && until <= day;
};

/** A side that had not spoken did. Where both confirm, the mean is at most a half from what the first one said. */
function isAnswer(then: RelationOnRecord, now: RelationOnRecord): boolean {
  if (sidesHeard[now.consensus] <= sidesHeard[then.consensus]) return false;
  return then.level === null || now.level === null || Math.abs(now.level - then.level) <= 0.5;
}

const sidesHeard: Readonly<Record<Consensus, number>> = {
  UNVERIFIED: 0,
  ONE_SIDED: 1,
  CONFIRMED: 2,
  DISPUTED: 2,
};
