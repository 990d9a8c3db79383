import { confidenceOn } from '../../src/relation/confidence.ts';

describe('the confidence of a relation', () => {
  test.each([
    ['CONFIRMED', '2024-11-24', 1],
    ['ONE_SIDED', '2024-11-24', 0.5],
    // Half-life 12 months: 0.5^(12/12), 0.5^(24/12), 0.5^(6/12).
    ['CONFIRMED', '2023-11-24', 0.5],
    ['CONFIRMED', '2022-11-24', 0.25],
    ['CONFIRMED', '2024-05-24', Math.SQRT1_2],
    ['ONE_SIDED', '2022-11-24', 0.125],
  ] as const)('that is %s and was confirmed on %s is on 2024-11-24 %d', (consensus, confirmedOn, value) => {
    expect(confidenceOn('2024-11-24', consensus, confirmedOn)).toBeCloseTo(value, 10);
  });

  test.each(['DISPUTED', 'UNVERIFIED'] as const)('is unknown when it is %s', (consensus) => {
    expect(confidenceOn('2024-11-24', consensus, '2024-11-24')).toBeNull();
  });

  test('is unknown when nobody said on which day they confirmed it', () => {
    expect(confidenceOn('2024-11-24', 'CONFIRMED', null)).toBeNull();
  });

  test('has not yet faded on a day before the confirmation', () => {
    expect(confidenceOn('2020-01-01', 'CONFIRMED', '2024-11-24')).toBe(1);
  });

  test('fades twice as fast with half the half-life', () => {
    expect(confidenceOn('2024-11-24', 'CONFIRMED', '2023-11-24', 6)).toBe(0.25);
  });
});
