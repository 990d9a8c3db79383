import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import { type Limits, limits } from '../reading/limits.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { beyondLimitRepair } from '../reading/unreadable.ts';

/**
 * These readings, up to as many lines, and as much to be said of them, as one run takes. What lies beyond refuses the
 * run: whoever keeps what is said of the lines need not fear for memory.
 */
export async function* withinLimits<Record>(
  readings: AsyncIterable<Reading<Record>>,
  { rows, issues }: Pick<Limits, 'rows' | 'issues'> = limits,
): AsyncGenerator<Reading<Record>> {
  let lines = 0;
  let remarks = 0;
  for await (const reading of readings) {
    lines += 1;
    remarks += reading.issues.length;
    if (lines > rows) {
      const message = `The file has more than ${rows} lines, which is the most that is read.`;
      yield readingOf<never>(reading.file, 1, [], [beyond(reading.file, message)]);
      return;
    }
    if (remarks > issues) {
      yield readingOf<never>(reading.file, 1, [], [tooManyRemarks(reading.file, issues)]);
      return;
    }
    yield reading;
  }
}

/** Refuses a run of which there is more to be said than is kept. */
export const tooManyRemarks = (file: string, most: number): Issue =>
  beyond(file, `More than ${most} remarks would have to be made about the file.`);

const beyond = (file: string, message: string) =>
  error('BEYOND_LIMIT', { file, line: null }, message, beyondLimitRepair);
