import { classifyTie } from '../../../src/network/time/classify-tie.ts';
import type { ChangeReason, TieChangeKind } from '../../../src/network/time/difference-terms.ts';
import type { RecordChange } from '../../../src/network/time/record-change.ts';
import type { TieState } from '../../../src/network/time/tie-state.ts';

const aTie: TieState = {
  level: 3,
  consensus: 'CONFIRMED',
  confirmedOn: '2025-01-01',
  freshness: 'FRESH',
  themes: ['SIGNALEREN'],
  relationIds: ['rel_1'],
  coalitionIds: [],
};
const later = { isSame: false };

/** For each kind of change a tie as it is before it and after it. */
const steps: Readonly<Record<TieChangeKind, readonly [TieState | null, TieState | null]>> = {
  GAINED: [null, aTie],
  LOST: [aTie, null],
  CONFIRMED: [{ ...aTie, consensus: 'ONE_SIDED' }, aTie],
  UNCONFIRMED: [aTie, { ...aTie, consensus: 'ONE_SIDED' }],
  DISPUTED: [aTie, { ...aTie, consensus: 'DISPUTED' }],
  EXPIRED: [aTie, { ...aTie, freshness: 'STALE' }],
  STRENGTHENED: [aTie, { ...aTie, level: 4 }],
  WEAKENED: [aTie, { ...aTie, level: 2 }],
  OTHER_THEMES: [aTie, { ...aTie, themes: ['VEILIGHEID'] }],
};

describe.each(Object.entries(steps))('of a tie that is %s', (kind, [before, after]) => {
  const only = (reason: ChangeReason, wasForeseen: boolean | null) => [{ change: kind, reason, wasForeseen }];

  /**
   * Whether by now the first day is held to have been as it was held then, whether the second was expected as it came,
   * what was done to the records of the first day, and what that makes of it: every cell.
   */
  const cells: readonly [boolean, boolean, RecordChange, ChangeReason, boolean | null][] = [
    [true, true, 'NONE', 'REAL_CHANGE', true],
    [true, true, 'ADDED', 'REAL_CHANGE', true],
    [true, true, 'ENDED', 'REAL_CHANGE', true],
    [true, true, 'ALTERED', 'REAL_CHANGE', true],
    [true, false, 'NONE', 'REAL_CHANGE', false],
    [true, false, 'ADDED', 'REAL_CHANGE', false],
    [true, false, 'ENDED', 'REAL_CHANGE', false],
    [true, false, 'ALTERED', 'REAL_CHANGE', false],
    [false, true, 'ADDED', 'LATE_RECORD', null],
    [false, true, 'ENDED', 'LATE_RECORD', null],
    [false, true, 'ALTERED', 'CORRECTION', null],
    [false, false, 'ADDED', 'LATE_RECORD', null],
    [false, false, 'ENDED', 'LATE_RECORD', null],
    [false, false, 'ALTERED', 'CORRECTION', null],
  ];
  test.each(cells)(
    'as then %p, expected %p, records %s: %s',
    (isAsThen, wasExpected, record, reason, wasForeseen) => {
      const tie = {
        ...{ before, after },
        inHindsight: isAsThen ? before : after,
        foreseen: wasExpected ? after : before,
      };
      expect(classifyTie(tie, { ...later, changes: [record] })).toEqual(only(reason, wasForeseen));
    },
  );

  test('one alteration among additions makes a correction', () => {
    const tie = { before, after, inHindsight: after, foreseen: before };
    const changes: RecordChange[] = ['ADDED', 'ALTERED', 'NONE'];
    expect(classifyTie(tie, { ...later, changes })).toEqual(only('CORRECTION', null));
  });

  test('by the same records only what happened differs, and nobody can say what was foreseen', () => {
    // Then the moments across are the two themselves.
    const tie = { before, after, inHindsight: before, foreseen: after };
    expect(classifyTie(tie, { isSame: true, changes: ['NONE'] })).toEqual(only('REAL_CHANGE', null));
  });
});

describe('all ways in which a tie can be there or not at four moments', () => {
  const there = (is: number) => (is === 1 ? aTie : null);
  /** Before, after, in hindsight, foreseen; 1: there. */
  const ways: readonly [number, number, number, number, string | null][] = [
    [0, 0, 0, 0, null],
    [0, 0, 0, 1, null],
    [0, 0, 1, 0, null],
    [0, 0, 1, 1, null],
    [0, 1, 0, 0, 'GAINED REAL_CHANGE false'],
    [0, 1, 0, 1, 'GAINED REAL_CHANGE true'],
    [0, 1, 1, 0, 'GAINED LATE_RECORD null'],
    // It had been told that it would begin; by now it is said to have begun earlier.
    [0, 1, 1, 1, 'GAINED CORRECTION null'],
    [1, 0, 0, 0, 'LOST LATE_RECORD null'],
    [1, 0, 0, 1, 'LOST LATE_RECORD null'],
    [1, 0, 1, 0, 'LOST REAL_CHANGE true'],
    [1, 0, 1, 1, 'LOST REAL_CHANGE false'],
    [1, 1, 0, 0, null],
    [1, 1, 0, 1, null],
    [1, 1, 1, 0, null],
    [1, 1, 1, 1, null],
  ];
  test.each(ways)('%i %i %i %i is %s', (before, after, inHindsight, foreseen, told) => {
    // What recordChange makes of the relation in these ways.
    const isEarlier = before === 0 && foreseen === 1;
    const record: RecordChange =
      before === inHindsight ? 'NONE' : isEarlier ? 'ALTERED' : before === 1 ? 'ENDED' : 'ADDED';
    const classified = classifyTie(
      {
        ...{ before: there(before), after: there(after) },
        ...{ inHindsight: there(inHindsight), foreseen: there(foreseen) },
      },
      { ...later, changes: [record] },
    );
    const [only] = classified;
    expect(classified.length).toBe(told === null ? 0 : 1);
    expect(only ? `${only.change} ${only.reason} ${only.wasForeseen}` : null).toBe(told);
  });
});

test('a tie that changed in several ways has a reason for each', () => {
  const before: TieState = { ...aTie, consensus: 'ONE_SIDED', level: 2 };
  const after: TieState = { ...aTie, consensus: 'CONFIRMED', level: 4 };
  // The other side's answer came late; the level rose since.
  const inHindsight: TieState = { ...before, consensus: 'CONFIRMED' };
  expect(
    classifyTie({ before, after, inHindsight, foreseen: before }, { ...later, changes: ['ADDED'] }),
  ).toEqual([
    { change: 'CONFIRMED', reason: 'LATE_RECORD', wasForeseen: null },
    { change: 'STRENGTHENED', reason: 'REAL_CHANGE', wasForeseen: false },
  ]);
});

test('what coalitions alone changed is not told to have been foreseen', () => {
  const tied: TieState = { ...aTie, consensus: 'UNVERIFIED', relationIds: [], coalitionIds: ['coa_1'] };
  const classified = (before: TieState | null, after: TieState | null) =>
    classifyTie({ before, after, inHindsight: before, foreseen: after }, { ...later, changes: [] });
  const real = { reason: 'REAL_CHANGE', wasForeseen: null };
  expect(classified(null, tied)).toEqual([{ change: 'GAINED', ...real }]);
  expect(classified(tied, null)).toEqual([{ change: 'LOST', ...real }]);
  // Of a tie that has relations too, a table that they joined says nothing of these.
  const joined: TieState = { ...aTie, level: 4, themes: ['SIGNALEREN', 'ARMOEDE'], coalitionIds: ['coa_1'] };
  expect(classified(aTie, joined)).toEqual([
    { change: 'STRENGTHENED', reason: 'REAL_CHANGE', wasForeseen: true },
    { change: 'OTHER_THEMES', ...real },
  ]);
});
