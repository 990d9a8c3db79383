import { goodForMonths } from '../../relation/confidence.ts';
import { monthsLater } from '../../source/months.ts';
import type { TieChangeKind } from './difference-terms.ts';
import type { RelationOnRecord } from './record-change.ts';
import type { TieState } from './tie-state.ts';

/** A tie that changed between two days, and its relations as the later records have them. */
export interface ChangedTie {
  readonly change: TieChangeKind;
  readonly from: string;
  readonly to: string;
  readonly after: TieState | null;
  readonly relationsBefore: readonly RelationOnRecord[];
  readonly relationsAfter: readonly RelationOnRecord[];
}

/** The first day on which it was so, after `from` and no later than `to`; null where the records say no such day. */
export function happenedOn(tie: ChangedTie): string | null {
  const isBetween = (day: string | null) => day !== null && day > tie.from && day <= tie.to;
  const days = daysOf(tie).filter(isBetween).sort();
  return (tie.change === 'LOST' ? days.at(-1) : days[0]) ?? null;
}

/** Days on which something began or ended that makes the change. */
function daysOf({ change, after, relationsBefore, relationsAfter }: ChangedTie) {
  const begun = (isMeant: (relation: RelationOnRecord) => boolean) =>
    relationsAfter.filter(isMeant).map(({ validity }) => validity.from);
  switch (change) {
    case 'GAINED':
      return begun(() => true);
    case 'LOST':
      return relationsBefore.map(({ validity }) => validity.until);
    case 'STRENGTHENED':
    case 'WEAKENED':
      return begun(({ level }) => level === after?.level);
    case 'CONFIRMED':
    case 'DISPUTED':
      return begun(({ consensus }) => consensus === change);
    case 'EXPIRED':
      return after?.confirmedOn ? [dayAfterTerm(after.confirmedOn)] : [];
    default:
      return [];
  }
}

const dayAfterTerm = (confirmedOn: string) =>
  new Date(monthsLater(new Date(confirmedOn), goodForMonths).getTime() + 86_400_000)
    .toISOString()
    .slice(0, 10);
