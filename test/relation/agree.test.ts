import fc from 'fast-check';
import { agree } from '../../src/relation/agree.ts';
import type { ClaimRecord } from '../../src/relation/relation-record.ts';

const claim = (level: number, claimedOn: string | null = null): ClaimRecord => ({
  level,
  claimedOn,
  frequency: null,
});

describe('what two sides say comes to', () => {
  // Frey et al. 2006: one level apart is still agreement. Worked by hand.
  test.each([
    [null, null, 'UNVERIFIED', null, null, null],
    [3, null, 'ONE_SIDED', 3, 3, 3],
    [null, 2, 'ONE_SIDED', 2, 2, 2],
    [0, null, 'ONE_SIDED', 0, 0, 0],
    [3, 3, 'CONFIRMED', 3, 3, 3],
    [3, 4, 'CONFIRMED', 3.5, 3, 4],
    [4, 3, 'CONFIRMED', 3.5, 3, 4],
    [0, 0, 'CONFIRMED', 0, 0, 0],
    [0, 1, 'CONFIRMED', 0.5, 0, 1],
    [5, 3, 'DISPUTED', null, 3, 5],
    [4, 1, 'DISPUTED', null, 1, 4],
    [0, 5, 'DISPUTED', null, 0, 5],
  ] as const)(
    '%s and %s: %s, level %s, between %s and %s',
    (first, second, consensus, level, levelLow, levelHigh) => {
      const sides = [first, second].map((said) => (said === null ? null : claim(said)));
      expect(agree(sides[0]!, sides[1]!)).toMatchObject({ consensus, level, levelLow, levelHigh });
    },
  );

  test('what others report is the level where neither side has spoken, and nothing beside what one says', () => {
    const reported = { consensus: 'UNVERIFIED', level: 3, levelLow: 3, levelHigh: 3, confirmedOn: null };
    expect(agree(null, null, 3)).toEqual(reported);
    expect(agree(claim(1), null, 3)).toMatchObject({ consensus: 'ONE_SIDED', level: 1 });
  });

  test('it was confirmed on the day of the last claim, whoever made it', () => {
    expect(agree(claim(3, '2026-03-01'), claim(3, '2025-09-01')).confirmedOn).toBe('2026-03-01');
    expect(agree(claim(3, '2025-09-01'), claim(3, '2026-03-01')).confirmedOn).toBe('2026-03-01');
    expect(agree(claim(3), claim(3, '2025-09-01')).confirmedOn).toBe('2025-09-01');
    expect(agree(claim(3, '2025-09-01'), null).confirmedOn).toBe('2025-09-01');
  });

  test('it was not confirmed where no day is told, or where the sides dispute it', () => {
    expect(agree(claim(3), claim(3)).confirmedOn).toBeNull();
    expect(agree(claim(1, '2026-03-01'), claim(4, '2026-03-02')).confirmedOn).toBeNull();
    expect(agree(null, null).confirmedOn).toBeNull();
  });
});

describe('for whatever two sides may say', () => {
  const anyClaim = fc.option(
    fc.record({
      level: fc.integer({ min: 0, max: 5 }),
      frequency: fc.constantFrom(null, 'WEKELIJKS', 'JAARLIJKS'),
      claimedOn: fc.constantFrom(null, '2024-02-29', '2025-01-01', '2026-10-15'),
    }),
  );

  test('it does not matter which of them is named first', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (first, second) => {
        expect(agree(first, second)).toEqual(agree(second, first));
      }),
    );
  });

  test('the level lies between the lower and the higher claim, and there is one unless they dispute it', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (first, second) => {
        const { consensus, level, levelLow, levelHigh } = agree(first, second);
        expect(level === null).toBe(consensus === 'DISPUTED' || consensus === 'UNVERIFIED');
        if (level !== null) {
          expect(level).toBeGreaterThanOrEqual(levelLow!);
          expect(level).toBeLessThanOrEqual(levelHigh!);
        }
      }),
    );
  });

  test('low and high are claims that were made, and nothing is said where nobody spoke', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (first, second) => {
        const said = [first, second].flatMap((one) => (one === null ? [] : [one.level]));
        const { levelLow, levelHigh } = agree(first, second);
        if (said.length === 0) expect([levelLow, levelHigh]).toEqual([null, null]);
        else expect(said).toEqual(expect.arrayContaining([levelLow, levelHigh]));
      }),
    );
  });
});
