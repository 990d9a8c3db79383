import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import type { FindingChange } from './compare-findings.ts';
import type { ScenarioChange, ScenarioFinding, SupposedNames } from './scenario.graphql.ts';

interface About {
  /** Norms by id, as they are asked on each side. */
  readonly before: ReadonlyMap<string, NormFacts>;
  readonly after: ReadonlyMap<string, NormFacts>;
  readonly supposedNames: SupposedNames;
}

/** Changes as they are shown, with what is needed to put each side into words. */
export const shownChanges = (changes: readonly FindingChange[], about: About): ScenarioChange[] =>
  changes.flatMap((change) => {
    const { id, gap, question, before, after } = change;
    const finding = after ?? before;
    if (!finding) return [];
    return [
      {
        ...{ id, gap, question, finding, change },
        before: shownFinding(before, about.before, about.supposedNames),
        after: shownFinding(after, about.after, about.supposedNames),
        supposedNames: about.supposedNames,
        keys: [id] as const,
      },
    ];
  });

function shownFinding(
  finding: Finding | null,
  norms: ReadonlyMap<string, NormFacts>,
  supposedNames: SupposedNames,
): ScenarioFinding | null {
  const norm = finding && norms.get(finding.normId);
  if (!norm) return null;
  const { verdict, relationClass, required, actual, urgency, becauseOf } = finding;
  const shown = { verdict, relationClass, required, actual, urgency, becauseOf };
  return { ...shown, finding, norm, supposedNames };
}
