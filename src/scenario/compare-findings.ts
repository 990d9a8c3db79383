import type { AreaFacts } from '../assessment/facts/area-facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import { isGap } from '../assessment/judging/judge-ratio.ts';
import { type ChildrenCounted, childrenOnce } from '../gap/children-once.ts';
import { isSame } from '../gap/difference/gap-change.ts';
import type { GapChangeKind } from '../gap/difference/gap-difference-terms.ts';

/** What a scenario makes of one finding: by norm, area and what it is about there the same on both sides. */
export interface FindingChange {
  readonly id: string;
  /** What becomes of the gap; null where there is none, before nor after, or it stays as it is. */
  readonly gap: GapChangeKind | null;
  readonly question: Exclude<GapChangeKind, 'CHANGED'> | null;
  readonly before: Finding | null;
  readonly after: Finding | null;
}

export interface FindingCounts {
  readonly gaps: number;
  readonly questions: number;
}

/**
 * What differs between two assessments by these norms, by id. Norms of two sets are the same by their code. What only
 * follows from another gap is not counted, as in lists of gaps: one that comes to follow from another is closed.
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  norms: readonly NormFacts[],
): FindingChange[] {
  // Ids begin with the set, which may be another on the other side.
  const begins = new Map(norms.map(({ id, setCode }) => [id, `gap_${setCode.toLowerCase()}_`.length]));
  const byKey = (findings: readonly Finding[]) =>
    new Map(findings.map((one) => [one.id.slice(begins.get(one.normId)), one]));
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((key) => changeOf(was.get(key) ?? null, is.get(key) ?? null) ?? [])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function changeOf(before: Finding | null, after: Finding | null): FindingChange | null {
  const id = (after ?? before)?.id ?? '';
  const [gap, question] = [gapChange(before, after), questionChange(before, after)];
  return gap || question ? { id, gap, question, before, after } : null;
}

function gapChange(before: Finding | null, after: Finding | null): GapChangeKind | null {
  if (isGapInList(before) && isGapInList(after)) return isSame(before, after) ? null : 'CHANGED';
  if (isGapInList(before)) return 'CLOSED';
  return isGapInList(after) ? 'OPENED' : null;
}

function questionChange(before: Finding | null, after: Finding | null): FindingChange['question'] {
  const [was, is] = [isQuestion(before), isQuestion(after)];
  if (was === is) return null;
  return was ? 'CLOSED' : 'OPENED';
}

/** As in lists of gaps: at the norm's own level, not met, and not only following from another gap. */
export const isGapInList = (finding: Finding | null): finding is Finding =>
  finding?.atNormLevel === true && isGap(finding.verdict) && finding.becauseOf === null;

/** As in lists of questions: of a facility that was asked, the question is that of the others that were not. */
const isQuestion = (finding: Finding | null) =>
  finding?.atNormLevel === true &&
  finding.verdict === 'UNKNOWN' &&
  (finding.relationClass ?? 'UNKNOWN') === 'UNKNOWN' &&
  finding.becauseOf === null;

export const countFindings = (findings: readonly Finding[]): FindingCounts => ({
  gaps: findings.filter(isGapInList).length,
  questions: findings.filter(isQuestion).length,
});

/** What was a gap and is met: of the children there it can be said that they gain. */
export const isGained = ({ gap, after }: FindingChange) => gap === 'CLOSED' && after?.verdict === 'MET';

/** What was met and is a gap: they lose. */
export const isLost = ({ gap, before }: FindingChange) => gap === 'OPENED' && before?.verdict === 'MET';

/** Children in the areas of these changes, each area once. */
export function childrenIn(
  changes: readonly FindingChange[],
  areas: ReadonlyMap<string, AreaFacts>,
): ChildrenCounted {
  return childrenOnce(
    changes.flatMap(({ before, after }) => {
      const finding = after ?? before;
      const area = areas.get(finding?.areaId ?? '');
      if (!finding || !area) return [];
      const { id: areaId, parentId, municipalityId } = area;
      return [{ areaId, parentId, municipalityId, children: finding.children }];
    }),
  );
}
