import { assess } from './assess.ts';
import { compareFindings, type FindingChange } from './compare-findings.ts';
import type { AreaFacts, Facts, NormFacts } from './facts.ts';
import type { Finding } from './finding.ts';
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
  const isWhole = norms.some(({ form, level }) => form === 'RELATION_PRESENT' && level === 'MUNICIPALITY');
  const districtsOf = districtsByFacility(known);
  // What a relation does hangs on its own districts alone: it is worked out again where one of them changed.
  const closedBy = new Map<SupposedTie, readonly FindingChange[]>();
  const left = new Set(ties.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const steps: TieStep[] = [];
  let facts = known;
  while (steps.length < count) {
    for (const tie of left) {
      if (closedBy.has(tie)) continue;
      const around = isWhole ? facts : factsIn(facts, districtsOf(tie));
      closedBy.set(tie, gapsClosed(around, tie, norms, isCounted));
    }
    const next = mostClosing(left, closedBy);
    if (!next) break;
    steps.push(next);
    left.delete(next.tie);
    facts = addTie(facts, next.tie);
    for (const tie of left)
      if (isWhole || [...districtsOf(tie)].some((one) => districtsOf(next.tie).has(one)))
        closedBy.delete(tie);
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

function gapsClosed(facts: Facts, tie: SupposedTie, norms: readonly NormFacts[], isCounted: IsCounted) {
  const changes = compareFindings(assess(norms, facts), assess(norms, addTie(facts, tie)), norms);
  return changes.filter(
    ({ gap, before }) =>
      gap === 'CLOSED' && before !== null && before.kind === 'RELATION' && isCounted(before),
  );
}

type DistrictsOf = (tie: SupposedTie) => ReadonlySet<string>;

/** The districts in which an end of a relation stands, of those of whom a relation is expected. */
function districtsByFacility({ areas, expecting }: Facts): DistrictsOf {
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const districts = Map.groupBy(expecting, ({ id }) => id);
  const known = new Map<SupposedTie, ReadonlySet<string>>();
  return (tie) => {
    const found =
      known.get(tie) ??
      new Set(
        tie.ends
          .flatMap(({ id }) => districts.get(id) ?? [])
          .flatMap(({ neighbourhoodId }) => parents.get(neighbourhoodId) ?? []),
      );
    known.set(tie, found);
    return found;
  };
}

/** The facts of some districts alone, which is all that a share by district or neighbourhood hangs on. */
function factsIn(facts: Facts, districts: ReadonlySet<string>): Facts {
  const isIn = ({ id, parentId }: AreaFacts) => districts.has(id) || districts.has(parentId ?? '');
  const areas = facts.areas.filter(isIn);
  const ids = new Set(areas.map(({ id }) => id));
  const expecting = facts.expecting.filter(({ neighbourhoodId }) => ids.has(neighbourhoodId));
  const own = new Set(expecting.map(({ id }) => id));
  return {
    ...facts,
    areas,
    serving: facts.serving.filter(({ areaId }) => ids.has(areaId)),
    expecting,
    ties: facts.ties.filter(({ facilityId }) => own.has(facilityId)),
  };
}
