import type { Issue } from '../../source/issue.ts';
import { error } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';

/**
 * The same readings, but the second record with a key is refused: an area stands in a file once. Use one for all the
 * files of a run. A record without a key (null) may come as often as it likes.
 */
export function refuseRepeats<Record>(keyOf: (record: Record) => string | null) {
  const lines = new Map<string, string>();
  return (reading: Reading<Record>): Reading<Record> => {
    const repeats: Issue[] = [];
    for (const record of reading.records) {
      const key = keyOf(record);
      if (key === null) continue;
      const first = lines.get(key);
      if (first === undefined) lines.set(key, `line ${reading.line} of ${reading.file}`);
      else {
        const at = { file: reading.file, line: reading.line, value: key };
        repeats.push(
          error('DUPLICATE_KEY', at, `${key} stands on ${first} too.`, 'Leave one of the lines out.'),
        );
      }
    }
    if (repeats.length === 0) return reading;
    return readingOf(reading.file, reading.line, reading.records, [...reading.issues, ...repeats]);
  };
}

/** These readings, where a key may stand in the files of a run once. */
export async function* withoutRepeats<Record>(
  readings: AsyncIterable<Reading<Record>>,
  keyOf: (record: Record) => string | null,
): AsyncGenerator<Reading<Record>> {
  const once = refuseRepeats(keyOf);
  for await (const reading of readings) yield once(reading);
}
