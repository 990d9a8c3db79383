import type { Issue } from '../source/issue.ts';

/** More lines than this that could not be loaded, and the whole file is refused: it is probably another file. */
const mostErrorsPercent = 1;
/** A register that loses more than this of what it had is probably cut off, or another region's. */
const mostVanishedPercent = 20;
/** Below this many, a percentage says nothing. */
const fewestVanished = 5;

export interface ToJudge {
  readonly lines: number;
  readonly issues: readonly Issue[];
  readonly vanished: { readonly count: number; readonly of: number };
}

/** Why a run must be rejected, in a sentence for the keeper of the file; null when it may be loaded. */
export function judge({ lines, issues, vanished }: ToJudge): string | null {
  const wholeFile = issues.filter((issue) => issue.severity === 'ERROR' && issue.line === null);
  if (wholeFile.length > 0) return wholeFile.map((issue) => issue.message).join(' ');
  if (lines === 0) return 'The file has no lines.';
  const failed = new Set(
    issues.filter((issue) => issue.severity === 'ERROR').map((issue) => `${issue.file}:${issue.line}`),
  ).size;
  const percent = (100 * failed) / lines;
  if (percent > mostErrorsPercent) {
    return `${failed} of ${lines} lines (${percent.toFixed(1)} %) cannot be loaded; at most ${mostErrorsPercent} % may fail.`;
  }
  if (vanished.count >= fewestVanished && vanished.count * 100 > vanished.of * mostVanishedPercent) {
    return `${vanished.count} of the ${vanished.of} codes known from this source are not in the file; is it the whole register?`;
  }
  return null;
}

/** An older file after a newer one would close what the newer one knows; null when the order of time is kept. */
export function judgeDay(factsOn: string, newest: string | null): string | null {
  if (newest === null || newest <= factsOn) return null;
  return `The file speaks of ${factsOn}, and one of ${newest} was brought in before it; bring files in by their day.`;
}
