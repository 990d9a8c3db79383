import type { Issue } from '../source/issue.ts';
import type { RunToWrite } from '../source/write-run.ts';

/** A run in words for the one at the keyboard: outcome, counts, what to repair, errors first. */
export function tellRun(run: RunToWrite, isDryRun: boolean, mostIssues: number): string {
  const { inserted, updated, unchanged, closed } = run;
  const shown = [...run.issues.filter(isOf('ERROR')), ...run.issues.filter(isOf('ASSUMED'))];
  const lines = [
    `${run.dataset}: ${outcomes[run.outcome]}${isDryRun ? ' (dry run: nothing was changed)' : ''}`,
    ...(run.rejectedBecause ? [`  because: ${run.rejectedBecause}`] : []),
    `  ${run.lines} lines: ${inserted} new, ${updated} changed, ${unchanged} as before, ${closed} closed`,
    ...countIssues(run.issues),
    ...shown.slice(0, mostIssues).map(tellIssue),
  ];
  const more = shown.length - mostIssues;
  const rest = `  … and ${more} more; show them with --issues, or keep all with --report`;
  return [...lines, ...(more > 0 ? [rest] : [])].join('\n');
}

const outcomes: Record<RunToWrite['outcome'], string> = {
  LOADED: 'loaded',
  UNCHANGED: 'nothing new',
  REJECTED: 'rejected, nothing was loaded',
};

const isOf = (severity: Issue['severity']) => (issue: Issue) => issue.severity === severity;

function countIssues(issues: readonly Issue[]): string[] {
  const counts = new Map<string, number>();
  for (const { severity, code } of issues)
    counts.set(`${severity} ${code}`, (counts.get(`${severity} ${code}`) ?? 0) + 1);
  return [...counts].sort().map(([name, count]) => `  ${name}: ${count}`);
}

function tellIssue({ severity, file, line, column, message, assumed, repair }: Issue): string {
  const place = [file, line === null ? null : `line ${line}`, column]
    .filter((part) => part !== null)
    .join(', ');
  return [`  ${severity} ${place}: ${message}`, assumed && `taken: ${assumed}.`, repair]
    .filter(Boolean)
    .join(' ');
}
