import type { Issue } from '../../source/issue.ts';
import type { Reading } from './reading.ts';

/** More different values than this, and the others are counted together. */
const mostValues = 100;

interface Counted {
  readonly issue: Issue;
  readonly of: number;
}

/**
 * The same readings, where an issue of one of these codes is not told line by line: half of the childcare register is
 * childminders. At the end of each file they are told by value, with how many there were.
 */
export async function* countIssues<Record>(
  readings: AsyncIterable<Reading<Record>>,
  codes: readonly string[],
): AsyncGenerator<Reading<Record>> {
  let file: string | null = null;
  let counted = new Map<string, Counted>();
  let skipped = 0;
  for await (const reading of readings) {
    if (file !== null && file !== reading.file) {
      yield* summed(file, counted, skipped);
      [counted, skipped] = [new Map(), 0];
    }
    file = reading.file;
    const issues = reading.issues.filter((issue) => !codes.includes(issue.code));
    for (const issue of reading.issues) if (codes.includes(issue.code)) count(counted, issue);
    if (issues.length + reading.records.length > 0) yield { ...reading, issues };
    else skipped += 1;
  }
  if (file !== null) yield* summed(file, counted, skipped);
}

function count(counted: Map<string, Counted>, issue: Issue): void {
  const own = `${issue.code} ${issue.value}`;
  const isOneTooMany = !counted.has(own) && counted.size >= mostValues;
  const key = isOneTooMany ? issue.code : own;
  const known = counted.get(key);
  const first = isOneTooMany ? { ...issue, value: null } : issue;
  counted.set(key, { issue: known?.issue ?? first, of: (known?.of ?? 0) + 1 });
}

function* summed<Record>(
  file: string,
  counted: ReadonlyMap<string, Counted>,
  lines: number,
): Generator<Reading<Record>> {
  const issues = [...counted.values()]
    .sort((one, other) => other.of - one.of)
    .map(({ issue, of }) => ({ ...issue, line: null, message: `${of} times: ${issue.message}` }));
  if (issues.length > 0) yield { file, line: 1, records: [], issues, lines };
}
