import type { Issue } from '../source/issue.ts';
import type { RunToWrite } from '../source/write-run.ts';
import { remarks } from './reading/remarks.ts';
import { rejectionInDutch } from './rejection-in-dutch.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import type { SheetLanguage } from './template/templates.ts';

/** What a run came to, for whoever keeps the files: counts, and what is to be done, the gravest first. */
export interface ImportReport {
  readonly language: SheetLanguage;
  readonly words: ReportWords;
  /** `partners: loaded`. */
  readonly title: string;
  /** What the run says of itself, each as a name and what it is. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly groups: readonly IssueGroup[];
}

/** All that was said with one code, in the order of the files and their lines. */
export interface IssueGroup {
  readonly severity: Issue['severity'];
  readonly code: string;
  /** What it means and what to do; of a code without an explanation, what the first says. */
  readonly explanation: string;
  readonly issues: readonly Issue[];
}

export function reportOf(run: RunToWrite, isDryRun: boolean, language: SheetLanguage): ImportReport {
  const words = reportWords[language];
  const { inserted, updated, unchanged, closed } = run;
  const because = language === 'nl' ? rejectionInDutch(run) : run.rejectedBecause;
  const counts = [
    [words.lines, run.lines],
    [words.inserted, inserted],
    [words.updated, updated],
    [words.unchanged, unchanged],
    [words.closed, closed],
  ] as const;
  return {
    language,
    words,
    title: `${run.dataset}: ${words.outcomes[run.outcome]}`,
    facts: [
      ...(isDryRun ? [[words.dryRun, words.nothingChanged] as const] : []),
      ...(because ? [[words.because, because] as const] : []),
      [words.files, run.files.map(({ name }) => name).join(', ')],
      [words.factsOn, run.factsOn],
      ...counts.map(([name, count]) => [name, String(count)] as const),
    ],
    groups: groupsOf(run.issues, language),
  };
}

const gravest: readonly Issue['severity'][] = ['ERROR', 'ASSUMED', 'NOTE'];

function groupsOf(issues: readonly Issue[], language: SheetLanguage): IssueGroup[] {
  const groups = Map.groupBy(issues, ({ severity, code }) => `${severity} ${code}`);
  return [...groups.values()]
    .map((group) => {
      const [{ severity, code, message, repair }] = group as [Issue, ...Issue[]];
      const explanation = remarks[code]?.[language] ?? [message, repair].filter(Boolean).join(' ');
      return { severity, code, explanation, issues: group };
    })
    .sort(
      (a, b) =>
        gravest.indexOf(a.severity) - gravest.indexOf(b.severity) || b.issues.length - a.issues.length,
    );
}

/** A remark as cells under `words.columns`. */
export function cellsOf(issue: Issue, { explanation }: IssueGroup, words: ReportWords): string[] {
  const { severity, code, file, line, column, value, message, assumed, repair } = issue;
  return [
    words.severities[severity],
    code,
    explanation,
    file,
    line === null ? '' : String(line),
    column ?? '',
    value ?? '',
    message,
    assumed ?? '',
    repair ?? '',
  ];
}
