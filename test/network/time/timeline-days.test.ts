import fc from 'fast-check';
import { type TimelineStep, timelineDays } from '../../../src/network/time/timeline-days.ts';

test.each<[string, string, TimelineStep, string[]]>([
  [
    '2026-01-31',
    '2026-05-31',
    'MONTH',
    ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'],
  ],
  ['2026-01-01', '2026-10-15', 'QUARTER', ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']],
  ['2024-02-29', '2026-12-31', 'YEAR', ['2024-02-29', '2025-02-28', '2026-02-28']],
  ['2026-10-15', '2026-10-15', 'MONTH', ['2026-10-15']],
  ['2026-10-15', '2026-10-14', 'YEAR', []],
])('from %s to %s by %s', (from, to, step, days) => {
  expect(timelineDays(from, to, step)).toEqual(days);
});

test('the days begin with the first, rise, and one more step would be too far', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, fc.constantFrom('MONTH', 'QUARTER', 'YEAR'), (one, other, step) => {
      const [from = '', to = ''] = [one, other].sort();
      const days = timelineDays(from, to, step);
      expect(days[0]).toBe(from);
      expect([...new Set(days)].sort()).toEqual(days);
      expect(days.every((each) => each <= to)).toBe(true);
      // A step is at most 366 days.
      const left = new Date(to).getTime() - new Date(days.at(-1) ?? '').getTime();
      expect(left / 86_400_000).toBeLessThan({ MONTH: 31, QUARTER: 92, YEAR: 366 }[step] + 1);
    }),
  );
});
