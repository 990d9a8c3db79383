import { freshnessOn } from '../../src/source/freshness.ts';
import { monthsBetween } from '../../src/source/months.ts';

describe('months between two days', () => {
  test.each([
    ['2024-01-15', '2024-01-15', 0],
    ['2024-01-15', '2024-02-15', 1],
    ['2023-11-24', '2024-11-24', 12],
    // February has no 31st: its last day stands for it.
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-03-31', 2],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-04-01', '2024-04-16', 0.5],
    ['2024-03-15', '2024-01-15', -2],
  ])('from %s until %s are %d', (from, until, months) => {
    expect(monthsBetween(from, until)).toBeCloseTo(months, 10);
  });
});

describe('a check that is good for 12 months', () => {
  test.each([
    ['2024-11-24', 'FRESH'],
    ['2024-05-24', 'FRESH'],
    ['2024-05-23', 'AGING'],
    ['2023-11-24', 'AGING'],
    ['2023-11-23', 'STALE'],
    ['2011-01-01', 'STALE'],
  ])('of %s is on 2024-11-24 %s', (checkedOn, freshness) => {
    expect(freshnessOn('2024-11-24', checkedOn, 12)).toBe(freshness);
  });

  test('is NEVER when there was none', () => {
    expect(freshnessOn('2024-11-24', null, 12)).toBe('NEVER');
  });

  test('is FRESH on a day before it was made', () => {
    expect(freshnessOn('2020-01-01', '2024-11-24', 12)).toBe('FRESH');
  });
});

test('a person, whose check is good for 6 months, is stale where a facility is only ageing', () => {
  expect(freshnessOn('2024-11-24', '2024-04-24', 6)).toBe('STALE');
  expect(freshnessOn('2024-11-24', '2024-04-24', 12)).toBe('AGING');
});
