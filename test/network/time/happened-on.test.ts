import { type ChangedTie, happenedOn } from '../../../src/network/time/happened-on.ts';
import type { RelationOnRecord } from '../../../src/network/time/record-change.ts';
import type { TieState } from '../../../src/network/time/tie-state.ts';

const during = (
  from: string,
  until: string | null,
  known: Partial<RelationOnRecord> = {},
): RelationOnRecord => ({
  ...{ level: 3, levelLow: 3, formalityCode: null, consensus: 'CONFIRMED', confirmedOn: '2025-02-10' },
  validity: { from, until },
  ...known,
});
const after: TieState = {
  ...{ level: 3, consensus: 'CONFIRMED', confirmedOn: '2025-02-10', freshness: 'STALE' },
  ...{ themes: ['SIGNALEREN'], relationIds: [], coalitionIds: [] },
};
const on = (change: ChangedTie['change'], known: Partial<ChangedTie> = {}) =>
  happenedOn({
    ...{ change, from: '2025-06-01', to: '2026-06-01', after },
    ...{ relationsBefore: [], relationsAfter: [] },
    ...known,
  });

describe('the day on which a change happened', () => {
  test('of a tie that came is the first day of its first relation since', () => {
    const relationsAfter = [
      during('2026-03-01', null),
      during('2026-01-15', null),
      during('2026-07-01', null),
    ];
    expect(on('GAINED', { relationsAfter })).toBe('2026-01-15');
  });

  test('of a tie that went is the day on which the last of its relations was over', () => {
    const relationsBefore = [during('2024-01-01', '2025-09-01'), during('2024-01-01', '2026-02-01')];
    expect(on('LOST', { relationsBefore })).toBe('2026-02-01');
  });

  test('lies after the first day, and is at the latest the second', () => {
    expect(on('GAINED', { relationsAfter: [during('2025-06-01', null)] })).toBeNull();
    expect(on('GAINED', { relationsAfter: [during('2026-06-01', null)] })).toBe('2026-06-01');
    expect(on('LOST', { relationsBefore: [during('2024-01-01', null)] })).toBeNull();
  });

  test('of a level or a confirmation is that of the relation that has it', () => {
    const relationsAfter = [
      during('2025-09-01', null, { level: 1, consensus: 'ONE_SIDED' }),
      during('2026-01-01', null),
    ];
    for (const change of ['STRENGTHENED', 'WEAKENED', 'CONFIRMED'] as const) {
      expect(on(change, { relationsAfter })).toBe('2026-01-01');
    }
    expect(on('DISPUTED', { relationsAfter })).toBeNull();
  });

  test('of a confirmation that grew old is the first day after its twelve months', () => {
    expect(on('EXPIRED')).toBe('2026-02-11');
    expect(on('EXPIRED', { after: { ...after, confirmedOn: null } })).toBeNull();
  });

  test('is not known of what no relation begins or ends with', () => {
    const relationsAfter = [during('2026-01-01', null)];
    expect(on('OTHER_THEMES', { relationsAfter })).toBeNull();
    expect(on('UNCONFIRMED', { relationsAfter })).toBeNull();
  });
});
