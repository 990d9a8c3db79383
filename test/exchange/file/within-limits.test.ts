import { withinLimits } from '../../../src/exchange/file/within-limits.ts';
import { note } from '../../../src/exchange/reading/issues.ts';
import type { Reading } from '../../../src/exchange/reading/reading.ts';
import { listOf, told } from '../understood.ts';

describe('lines without end', () => {
  const readings = async function* (): AsyncGenerator<Reading<string>> {
    for (let line = 2; ; line += 1) {
      const issues = line % 2 === 0 ? [] : [note('X', { file: 'a.csv', line }, 'x')];
      yield { file: 'a.csv', line, records: ['x'], issues };
    }
  };

  test('are refused beyond the number of lines that is read', async () => {
    const read = await listOf(withinLimits(readings(), { rows: 10, issues: 100 }));
    expect(read.filter(({ records }) => records.length > 0)).toHaveLength(10);
    expect(told(read.at(-1)!.issues)).toEqual(['ERROR BEYOND_LIMIT']);
    expect(read.at(-1)!.issues[0]).toMatchObject({
      line: null,
      message: expect.stringContaining('10 lines'),
    });
  });

  test('are refused beyond what can be said of them', async () => {
    const read = await listOf(withinLimits(readings(), { rows: 100, issues: 10 }));
    expect(read.flatMap(({ issues }) => issues)).toHaveLength(11);
    expect(read.at(-1)!.issues[0]).toMatchObject({ code: 'BEYOND_LIMIT', line: null });
  });

  test('are seen to be read for ever when there is no such limit', async () => {
    const endless = withinLimits(readings(), {
      rows: Number.POSITIVE_INFINITY,
      issues: Number.POSITIVE_INFINITY,
    });
    let read = 0;
    for await (const { records } of endless) {
      read += records.length;
      if (read === 10_000) break;
    }
    expect(read).toBe(10_000);
  });

  test('are let through as they came below that', async () => {
    const few = async function* () {
      for await (const reading of readings()) {
        if (reading.line > 9) return;
        yield reading;
      }
    };
    expect(await listOf(withinLimits(few(), { rows: 8, issues: 4 }))).toEqual(await listOf(few()));
  });
});
