import { writeSync } from 'node:fs';
import type { Outcome } from './ask-server.ts';
import { countByCode } from './load.ts';

/**
 * One line a row of the table of faults (`docs/faults.md`), past Jest, which would put the place of the call beside it:
 * what happened, how many requests ended with which code, and what else was counted.
 */
export function tellRow(
  fault: string,
  outcomes: readonly Outcome[],
  counted: Readonly<Record<string, number | string>>,
): void {
  const codes = Object.entries(countByCode(outcomes)).map(([code, count]) => `${count} ${code}`);
  const shown = Object.entries(counted).map(([what, value]) => `${what} ${rounded(value)}`);
  const requests = outcomes.length > 0 ? [`${outcomes.length} requests: ${codes.join(', ')}`] : [];
  writeSync(1, `fault: ${[fault, ...requests, ...shown].join(' | ')}\n`);
}

const rounded = (value: number | string) =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value;
