import { isWithin } from '../area/area-code.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { TieFacts } from '../assessment/facts/tie-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import type { RelationGapClass } from '../assessment/finding/finding-terms.ts';
import { gatherFacts } from '../assessment/gathering/gather-facts.ts';
import { assess } from '../assessment/judging/assess.ts';
import { normFacts } from '../assessment/norms-in-use.rows.ts';
import { type Facility, facilityOf } from '../facility/facility.graphql.ts';
import { kindsMeantBy } from '../facility/term/facility-kinds.ts';
import { candidatePartners } from '../gap/suggestion/candidate-partners.rows.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { viewOf } from '../relation/relation.graphql.ts';
import { formalities } from '../relation/relation-terms.ts';
import { themes } from '../relation/themes.ts';
import type { BestNext, BestNextRelation } from './best-next.graphql.ts';
import type { BestNextInput } from './best-next-input.graphql.ts';
import { bestTies, type TieStep } from './best-next-ties.ts';
import { isGapInList } from './compare-findings.ts';
import { presentScope } from './present-scope.graphql.ts';
import { readNorms } from './read-best-next-relations.ts';
import { shownChanges } from './scenario-changes.graphql.ts';
import type { SupposedTie } from './supposed.ts';

/** With so many gaps at most, the most urgent, partners are looked for. */
const mostGapsTried = 200;

/**
 * Which relations would close most relation gaps of an area: for each gap the partner that is most promising, or the relation
 * that is there mended. Null when the area is not there, or was never assessed.
 */
export async function bestNextRelations(context: Context, input: BestNextInput): Promise<BestNext | null> {
  const scope = await presentScope(context, input.area);
  if (!scope) return null;
  const norms = readNorms(input, await normFacts(context.rows, scope.normSetId));
  const facts = await gatherFacts(context.rows, scope, norms);
  const area = await areaOf(context, facts.areas.find(({ code }) => code === input.area)?.id ?? null);
  if (!area) return null;
  const codes = new Map(facts.areas.map(({ id, code }) => [id, code]));
  const isCounted = ({ areaId }: Finding) => isWithin(codes.get(areaId) ?? '', input.area);
  const gaps = assess(norms, facts)
    .filter((one) => one.kind === 'RELATION' && isGapInList(one) && isCounted(one))
    .toSorted((a, b) => (b.urgency ?? 0) - (a.urgency ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, mostGapsTried);
  const byId = new Map(norms.map((norm) => [norm.id, norm]));
  const tieById = new Map(facts.ties.map((tie) => [tie.relationId, tie]));
  const found = await Promise.all(
    gaps.map((gap) => candidateFor(context, gap, byId.get(gap.normId), tieById.get(gap.relationId ?? ''))),
  );
  const candidates = once(found.filter((one) => one !== null));
  const steps = bestTies(
    candidates.map(({ tie }) => tie),
    facts,
    norms,
    isCounted,
    input.count,
  );
  return {
    ...{ area, factsOn: scope.factsOn, metres: null, childrenBeyond: null, sites: [] },
    relations: steps.flatMap((step, at) => {
      const candidate = candidates.find(({ tie }) => tie === step.tie);
      return candidate ? [relationShown(candidate, step, at + 1, byId)] : [];
    }),
  };
}

/** A relation that could be, with who it is of. */
interface Candidate {
  readonly tie: SupposedTie;
  readonly from: Facility;
  readonly to: Facility;
  readonly introducedBy: Facility | null;
  readonly isMended: boolean;
  readonly isAnyTheme: boolean;
}

/** There is a relation of this kind: it is that one which could be better. */
const mended: ReadonlySet<RelationGapClass> = new Set<RelationGapClass>([
  'ONE_SIDED',
  'DISPUTED',
  'TOO_WEAK',
  'UNVERIFIED',
]);

async function candidateFor(
  context: Context,
  gap: Finding,
  norm: NormFacts | undefined,
  tieNow: TieFacts | undefined,
): Promise<Candidate | null> {
  const { facilityId, relationClass, areaId, partnerKind, otherId } = gap;
  if (!norm || facilityId === null || relationClass === null) return null;
  const isMended = mended.has(relationClass);
  const asked = JSON.stringify({ facilityId, areaId, kinds: kindsMeantBy(partnerKind ?? '') });
  const candidate = isMended
    ? { partnerId: otherId, introducedById: null }
    : await byKey(context, 'candidate partner', asked, (keys) =>
        candidatePartners(context.rows, keys, viewOf(context, context.today)),
      );
  const [from, to, introducedBy] = await Promise.all(
    [facilityId, candidate?.partnerId ?? null, candidate?.introducedById ?? null].map((id) =>
      facilityOf(context, id, context.today),
    ),
  );
  if (!from || !to) return null;
  // Where any theme does, it is worked out with one of them.
  const theme = (isMended ? tieNow?.theme : norm.themes[0]) ?? anyTheme;
  // It does not become less close by being mended.
  const level = Math.max(norm.minimumLevel ?? 1, (isMended && tieNow?.levelHigh) || 0);
  const formality = norm.particulars.minimumFormality ?? null;
  const ends = [endOf(from), endOf(to)] as const;
  const id = [...ends.map((end) => end.id).toSorted(), theme, level, formality].join(' ');
  return {
    tie: { id, ends, theme, level, isConfirmed: true, isMutual: true, formality },
    ...{ from, to, introducedBy: introducedBy ?? null, isMended },
    isAnyTheme: !isMended && norm.themes.length === 0,
  };
}

const anyTheme = 'SIGNALEREN';

const endOf = ({ id, name, kindCode, alsoProvidesCodes }: Facility) => ({
  ...{ id, name },
  kinds: [kindCode, ...alsoProvidesCodes],
});

/** Two gaps may ask for the same relation. */
const once = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((one) => [one.tie.id, one])).values(),
];

function relationShown(
  { tie, from, to, introducedBy, isMended, isAnyTheme }: Candidate,
  { closed }: TieStep,
  rank: number,
  norms: ReadonlyMap<string, NormFacts>,
): BestNextRelation {
  return {
    ...{ rank, from, to, introducedBy, isMended, level: tie.level },
    theme: isAnyTheme ? null : themes.get(tie.theme),
    formality: tie.formality === null ? null : formalities.get(tie.formality),
    gapsClosed: closed.length,
    closes: shownChanges(closed, { before: norms, after: norms, supposedNames: new Map() }),
  };
}
