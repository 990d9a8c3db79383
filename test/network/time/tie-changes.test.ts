import type { TieChangeKind } from '../../../src/network/time/difference-terms.ts';
import { changesBetween } from '../../../src/network/time/tie-changes.ts';
import { type TieState, tieStateOn } from '../../../src/network/time/tie-state.ts';
import { aFacility, aRelation } from '../networks.ts';

const day = '2026-06-01';
const [one, other] = [aFacility('a'), aFacility('b')];

describe('how a tie stands', () => {
  const stateOf = (relations: readonly Parameters<typeof aRelation>[2][], strength: number | null = 3) =>
    tieStateOn(day, {
      strength,
      relations: relations.map((known) => aRelation(one, other, known)),
      coalitions: [],
    });

  test.each<[readonly TieState['consensus'][], TieState['consensus']]>([
    [['UNVERIFIED', 'ONE_SIDED', 'DISPUTED', 'CONFIRMED'], 'CONFIRMED'],
    [['UNVERIFIED', 'ONE_SIDED', 'DISPUTED'], 'DISPUTED'],
    [['UNVERIFIED', 'ONE_SIDED'], 'ONE_SIDED'],
    [['UNVERIFIED'], 'UNVERIFIED'],
  ])('of %j is %s', (all, consensus) => {
    expect(stateOf(all.map((each) => ({ consensus: each }))).consensus).toBe(consensus);
  });

  test('is as fresh as its last confirmation', () => {
    const on = (...days: (string | null)[]) =>
      stateOf(days.map((confirmedOn) => ({ confirmedOn }))).freshness;
    expect(on('2024-01-01', null, '2026-05-01')).toBe('FRESH');
    expect(on('2025-06-01', '2024-01-01')).toBe('AGING');
    expect(on('2025-05-31')).toBe('STALE');
    expect(on(null)).toBe('NEVER');
  });

  test('has each theme once, in the order of the vocabulary', () => {
    const on = ['VEILIGHEID', 'SIGNALEREN', 'VEILIGHEID'].map((theme) => ({ theme }));
    expect(stateOf(on).themes).toEqual(['SIGNALEREN', 'VEILIGHEID']);
  });

  test('has the themes of its coalitions too, and where it is of those alone nobody said so', () => {
    const coalitions = [
      { id: 'coa_2', theme: 'VEILIGHEID' },
      { id: 'coa_1', theme: 'ARMOEDE' },
    ];
    const both = tieStateOn(day, { strength: 3, relations: [aRelation(one, other)], coalitions });
    expect(both).toMatchObject({ consensus: 'CONFIRMED', relationIds: ['a-b'] });
    expect([...both.themes].sort()).toEqual(['ARMOEDE', 'SIGNALEREN', 'VEILIGHEID']);
    expect(tieStateOn(day, { strength: null, relations: [], coalitions: coalitions.slice(0, 1) })).toEqual({
      ...{ level: null, consensus: 'UNVERIFIED', confirmedOn: null, freshness: 'NEVER' },
      ...{ themes: ['VEILIGHEID'], relationIds: [], coalitionIds: ['coa_2'] },
    });
  });
});

const aTie: TieState = {
  level: 3,
  consensus: 'CONFIRMED',
  confirmedOn: '2025-01-01',
  freshness: 'FRESH',
  themes: ['SIGNALEREN'],
  relationIds: ['rel_1'],
  coalitionIds: [],
};
const tie = (known: Partial<TieState>): TieState => ({ ...aTie, ...known });

describe('what became of a tie', () => {
  test.each<[string, TieState | null, TieState | null, TieChangeKind[]]>([
    ['that never was', null, null, []],
    ['that stayed as it was', aTie, aTie, []],
    ['that came, as that alone', null, tie({ consensus: 'DISPUTED', level: null }), ['GAINED']],
    ['that went', aTie, null, ['LOST']],
    ['that both now confirm', tie({ consensus: 'ONE_SIDED' }), aTie, ['CONFIRMED']],
    ['of which a dispute was settled', tie({ consensus: 'DISPUTED', level: null }), aTie, ['CONFIRMED']],
    ['that one side now says', aTie, tie({ consensus: 'ONE_SIDED' }), ['UNCONFIRMED']],
    [
      'that nobody now says',
      aTie,
      tie({ consensus: 'UNVERIFIED', level: null, freshness: 'NEVER' }),
      ['UNCONFIRMED'],
    ],
    [
      'that is now disputed',
      aTie,
      tie({ consensus: 'DISPUTED', level: null, freshness: 'NEVER' }),
      ['DISPUTED'],
    ],
    [
      'that one side no longer says either',
      tie({ consensus: 'ONE_SIDED' }),
      tie({ consensus: 'UNVERIFIED' }),
      [],
    ],
    ['confirmed too long ago', tie({ freshness: 'AGING' }), tie({ freshness: 'STALE' }), ['EXPIRED']],
    ['that was stale already', tie({ freshness: 'STALE' }), tie({ freshness: 'STALE' }), []],
    ['confirmed anew', tie({ freshness: 'STALE' }), aTie, []],
    ['half a level closer', aTie, tie({ level: 3.5 }), ['STRENGTHENED']],
    ['half a level looser', aTie, tie({ level: 2.5 }), ['WEAKENED']],
    ['of which nobody told how close it was', tie({ level: null }), aTie, []],
    ['on one theme more', aTie, tie({ themes: ['SIGNALEREN', 'VEILIGHEID'] }), ['OTHER_THEMES']],
    [
      'that changed in every way',
      tie({ consensus: 'ONE_SIDED' }),
      tie({ freshness: 'STALE', level: 1, themes: ['VEILIGHEID'] }),
      ['CONFIRMED', 'EXPIRED', 'WEAKENED', 'OTHER_THEMES'],
    ],
  ])('%s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});
