import type { Facts } from '../assessment/facts/facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import { assess } from '../assessment/judging/assess.ts';
import { compareFindings, type FindingChange } from './compare-findings.ts';
import { factsOfPart, mayTouch, type Part, whatHangsOn } from './hangs-on-tie.ts';
import { addTie } from './suppose-tie.ts';
import type { SupposedTie } from './supposed.ts';

export interface TieStep {
  readonly tie: SupposedTie;
  /** The relation gaps that are gone with it. */
  readonly closed: readonly FindingChange[];
}

/** Which gaps are counted: those of the area that was asked about. */
type IsCounted = (finding: Finding) => boolean;

/**
 * Relations one after the other, each the one that closes most gaps after those before it; fewer than asked where no other
 * closes any. One that makes a share reached closes the gaps of others too, so that more together may close more than one
 * by one: the best choice of several can be better. Of two that close as many the first by id.
 */
export function bestTies(
  ties: readonly SupposedTie[],
  known: Facts,
  norms: readonly NormFacts[],
  isCounted: IsCounted,
  count: number,
): TieStep[] {
  const areaOf = whatHangsOn(known, norms);
  // What a relation does hangs on few facilities: it is worked out again where something changed for them.
  const closedBy = new Map<SupposedTie, readonly FindingChange[]>();
  const left = new Set(ties.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const steps: TieStep[] = [];
  let facts = known;
  while (steps.length < count) {
    const judged = new Map<string, Judged>();
    for (const tie of left) {
      if (closedBy.has(tie)) continue;
      const part = areaOf(tie);
      const before = judged.get(part.key) ?? judge(part, facts);
      judged.set(part.key, before);
      closedBy.set(
        tie,
        gapsClosed(part, before, tie).filter(({ before: gap }) => gap && isCounted(gap)),
      );
    }
    const next = mostClosing(left, closedBy);
    if (!next) break;
    steps.push(next);
    left.delete(next.tie);
    facts = addTie(facts, next.tie);
    for (const tie of left) if (mayTouch(areaOf(tie), areaOf(next.tie))) closedBy.delete(tie);
  }
  return steps;
}

function mostClosing(
  left: ReadonlySet<SupposedTie>,
  closedBy: ReadonlyMap<SupposedTie, readonly FindingChange[]>,
): TieStep | null {
  let found: TieStep | null = null;
  for (const tie of left) {
    const closed = closedBy.get(tie) ?? [];
    if (closed.length > (found?.closed.length ?? 0)) found = { tie, closed };
  }
  return found;
}

interface Judged {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

function judge(part: Part, facts: Facts): Judged {
  const own = factsOfPart(part, facts);
  return { facts: own, findings: assess(part.norms, own) };
}

const gapsClosed = ({ norms }: Part, { facts, findings }: Judged, tie: SupposedTie) =>
  compareFindings(findings, assess(norms, addTie(facts, tie)), norms).filter(
    ({ gap, before }) => gap === 'CLOSED' && before?.kind === 'RELATION',
  );
