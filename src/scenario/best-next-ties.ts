import type { AreaFacts } from '../assessment/facts/area-facts.ts';
import type { Facts } from '../assessment/facts/facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import { partnersIn } from '../assessment/gathering/gather-relations.ts';
import { assess } from '../assessment/judging/assess.ts';
import { compareFindings, type FindingChange } from './compare-findings.ts';
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

/** The facts that a relation can do something about, and by which norms. */
interface Part {
  readonly key: string;
  readonly norms: readonly NormFacts[];
  /** Null: of a norm about the whole municipality all of it counts. */
  readonly districts: ReadonlySet<string> | null;
}

interface Judged {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

function judge(part: Part, facts: Facts): Judged {
  const own = factsOf(part, facts);
  return { facts: own, findings: assess(part.norms, own) };
}

const gapsClosed = ({ norms }: Part, { facts, findings }: Judged, tie: SupposedTie) =>
  compareFindings(findings, assess(norms, addTie(facts, tie)), norms).filter(
    ({ gap, before }) => gap === 'CLOSED' && before?.kind === 'RELATION',
  );

const mayTouch = (one: Part, other: Part) =>
  one.districts === null ||
  other.districts === null ||
  [...one.districts].some((district) => other.districts?.has(district));

const isAboutTies = ({ form }: NormFacts) => form === 'RELATION_PRESENT' || form === 'PARTNER_KINDS';

/**
 * By which norms a relation can close a gap, and where: the districts in which its ends stand. With those that count
 * facilities of the kind at the other end, since a gap may follow from these.
 */
function whatHangsOn({ areas, expecting }: Facts, norms: readonly NormFacts[]): (tie: SupposedTie) => Part {
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const standing = Map.groupBy(expecting, ({ id }) => id);
  const known = new Map<SupposedTie, Part>();
  const partOf = ({ ends }: SupposedTie): Part => {
    const kinds = new Set(ends.flatMap((end) => end.kinds));
    const about = norms.filter(
      (norm) =>
        isAboutTies(norm) &&
        norm.facilityKinds.some((kind) => kinds.has(kind)) &&
        partnersIn(norm).some((kind) => kinds.has(kind)),
    );
    const partners = new Set(about.flatMap(partnersIn));
    const counting = norms.filter(
      ({ form, facilityKinds }) =>
        form === 'MINIMUM_COUNT' && facilityKinds.some((kind) => partners.has(kind)),
    );
    const isWhole = about.some(({ level }) => level === 'MUNICIPALITY');
    const districts = ends
      .flatMap(({ id }) => standing.get(id) ?? [])
      .flatMap(({ neighbourhoodId }) => parents.get(neighbourhoodId) ?? []);
    const asked = [...counting, ...about];
    const where = isWhole ? ['all'] : [...new Set(districts)].toSorted();
    return {
      key: [...asked.map(({ id }) => id), ...where].join(' '),
      norms: asked,
      districts: isWhole ? null : new Set(districts),
    };
  };
  return (tie) => {
    const part = known.get(tie) ?? partOf(tie);
    known.set(tie, part);
    return part;
  };
}

/** Of these districts alone, which is all that a share by district or neighbourhood hangs on, and of whom a tie is asked. */
function factsOf({ districts, norms }: Part, facts: Facts): Facts {
  const isIn = ({ id, parentId }: AreaFacts) =>
    districts === null || districts.has(id) || districts.has(parentId ?? '');
  const areas = facts.areas.filter(isIn);
  const ids = new Set(areas.map(({ id }) => id));
  const kinds = new Set(norms.filter(isAboutTies).flatMap(({ facilityKinds }) => facilityKinds));
  const expecting = facts.expecting.filter(
    ({ kind, neighbourhoodId }) => kinds.has(kind) && ids.has(neighbourhoodId),
  );
  const own = new Set(expecting.map(({ id }) => id));
  return {
    ...facts,
    areas,
    serving: facts.serving.filter(({ areaId }) => ids.has(areaId)),
    expecting,
    ties: facts.ties.filter(({ facilityId }) => own.has(facilityId)),
  };
}
