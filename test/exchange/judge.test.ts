import fc from 'fast-check';
import { judge, judgeDay, type ToJudge } from '../../src/exchange/judge.ts';
import { assumed, error, note } from '../../src/exchange/reading/issues.ts';

const aRun = (run: Partial<ToJudge> = {}): ToJudge => ({
  lines: 1_000,
  issues: [],
  vanished: { count: 0, of: 0 },
  ...run,
});

const errorsOn = (lines: number, file = 'teams.csv') =>
  Array.from({ length: lines }, (_, index) => error('NO_KEY', { file, line: index + 2 }, 'No key.'));

describe('a run is rejected', () => {
  test('when more than one percent of its lines cannot be loaded, and says how many', () => {
    expect(judge(aRun({ issues: errorsOn(10) }))).toBeNull();
    expect(judge(aRun({ issues: errorsOn(11) }))).toBe(
      '11 of 1000 lines (1.1 %) cannot be loaded; at most 1 % may fail.',
    );
  });

  test('when the one line it has cannot be loaded', () => {
    expect(judge(aRun({ lines: 1, issues: errorsOn(1) }))).toContain('1 of 1 lines (100.0 %)');
  });

  test('when something is wrong with a file as a whole, with what that is', () => {
    const missing = ['naam', 'soort'].map((column) =>
      error('MISSING_COLUMN', { file: 'teams.csv', line: null, column }, `There is no column "${column}".`),
    );
    expect(judge(aRun({ lines: 0, issues: missing }))).toBe(
      'There is no column "naam". There is no column "soort".',
    );
  });

  test('when it has no lines', () => {
    expect(judge(aRun({ lines: 0 }))).toBe('The file has no lines.');
  });

  test('when more than a fifth of the known codes are not in it, and says of how many', () => {
    expect(judge(aRun({ vanished: { count: 20, of: 100 } }))).toBeNull();
    expect(judge(aRun({ vanished: { count: 21, of: 100 } }))).toBe(
      '21 of the 100 codes known from this source are not in the file; is it the whole register?',
    );
  });
});

describe('the day a file speaks of', () => {
  test('may be the day of the newest file of its source, or later', () => {
    expect(judgeDay('2026-05-01', null)).toBeNull();
    expect(judgeDay('2026-05-01', '2026-05-01')).toBeNull();
    expect(judgeDay('2026-05-01', '2025-12-31')).toBeNull();
  });

  test('may not be before it: what the newer file knows would be closed', () => {
    expect(judgeDay('2026-05-01', '2026-05-02')).toBe(
      'The file speaks of 2026-05-01, and one of 2026-05-02 was brought in before it; bring files in by their day.',
    );
  });
});

describe('a run is not rejected', () => {
  test('when four codes or fewer are gone, however few there were', () => {
    expect(judge(aRun({ vanished: { count: 4, of: 4 } }))).toBeNull();
    expect(judge(aRun({ vanished: { count: 5, of: 5 } }))).not.toBeNull();
  });

  test('by several errors of one line: that is one line', () => {
    const line = { file: 'teams.csv', line: 7 };
    const issues = Array.from({ length: 50 }, () => error('NO_KEY', line, 'No key.'));
    expect(judge(aRun({ issues }))).toBeNull();
  });

  test('by lines with the same number in different files: those are different lines', () => {
    const issues = [...errorsOn(6, 'teams.csv'), ...errorsOn(6, 'relations.csv')];
    expect(judge(aRun({ issues }))).toContain('12 of 1000 lines');
  });

  test('by what was assumed or noted, however often', () => {
    const line = { file: 'teams.csv', line: 7 };
    const issues = Array.from({ length: 2_000 }, () => [
      assumed('NO_STATUS', line, 'No status.', 'ACTIVE'),
      note('NO_PLACES', { ...line, line: null }, 'No places.'),
    ]).flat();
    expect(judge(aRun({ issues }))).toBeNull();
  });

  test('at one percent of its lines, and always above it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 3_000 }), (failed, sound) => {
        const lines = failed + sound;
        const isRejected = judge(aRun({ lines, issues: errorsOn(failed) })) !== null;
        expect(isRejected).toBe(lines === 0 || failed > lines / 100);
      }),
    );
  });
});
