import { formalityDegree } from '../relation/formality-degree.ts';
import { isWanted } from '../relation/themes.ts';
import { inventoryFor } from './absence.ts';
import { childrenEvidence, draft } from './draft.ts';
import type { AreaFacts, ExpectingFacts, Facts, NormFacts, TieFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { RelationGapClass } from './finding-terms.ts';
import { classOf, rank, severityOf } from './relation-class.ts';
import { tieEvidence } from './tie-evidence.ts';

type Outcome = { readonly is: RelationGapClass | 'MET'; readonly tie: TieFacts | null };

/**
 * "So many percent of these facilities have a confirmed tie with that kind": one finding for each facility, in its
 * area of the norm's level. An area that reaches the share has no gaps, though not every facility has the tie; nor has
 * one that would reach it if those who were never asked all had theirs.
 */
export function assessRelation(
  norm: NormFacts,
  facts: Facts,
  provisionGaps: ReadonlyMap<string, string>,
): Finding[] {
  const areas = new Map(facts.areas.map((area) => [area.id, area]));
  const tiesOf = Map.groupBy(facts.ties, (tie) => tie.facilityId);
  const served = new Set(
    facts.serving.filter(({ kind }) => kind === norm.partnerKind).map(({ areaId }) => areaId),
  );
  // No tie and an asked end: the facility itself, or every partner that serves its neighbourhood.
  const asked = new Set(
    facts.serving.filter((s) => s.kind === norm.partnerKind && s.allAsked).map(({ areaId }) => areaId),
  );
  // A combined team that provides two of the kinds is one facility: it counts for the one the norm names first.
  const expecting = [...Map.groupBy(facts.expecting, ({ id }) => id).values()].flatMap(
    (same) =>
      norm.facilityKinds.flatMap((kind) => same.find((facility) => facility.kind === kind) ?? [])[0] ?? [],
  );
  const judged = expecting.flatMap((facility) => {
    const neighbourhood = areas.get(facility.neighbourhoodId);
    const area = neighbourhood && areaOfLevel(neighbourhood, norm, areas);
    if (!neighbourhood || !area) return [];
    const isServed = served.has(area.id);
    const isAsked = facility.askedOn !== null || asked.has(neighbourhood.id);
    return [
      {
        facility,
        area,
        outcome: outcomeOf(norm, facts, area, tiesOf.get(facility.id) ?? [], { isServed, isAsked }),
      },
    ];
  });
  return [...Map.groupBy(judged, ({ area }) => area)].flatMap(([area, inArea]) => {
    const share = shareReached(
      inArea.map(({ outcome }) => outcome.is),
      norm.value,
    );
    return inArea.map(({ facility, outcome }) =>
      finding(norm, area, facility, outcome, share, provisionGaps),
    );
  });
}

/** Whether at least so many percent have their tie; UNKNOWN while the answer hangs on those who were never asked. */
function shareReached(outcomes: readonly Outcome['is'][], percent: number): 'REACHED' | 'MISSED' | 'UNKNOWN' {
  const count = (is: Outcome['is']) => outcomes.filter((one) => one === is).length;
  const isEnough = (met: number) => 100 * met >= percent * outcomes.length;
  if (isEnough(count('MET'))) return 'REACHED';
  return isEnough(count('MET') + count('UNKNOWN')) ? 'UNKNOWN' : 'MISSED';
}

function areaOfLevel(neighbourhood: AreaFacts, norm: NormFacts, areas: ReadonlyMap<string, AreaFacts>) {
  if (norm.level === 'NEIGHBOURHOOD') return neighbourhood;
  return areas.get((norm.level === 'DISTRICT' ? neighbourhood.parentId : neighbourhood.municipalityId) ?? '');
}

function outcomeOf(
  norm: NormFacts,
  facts: Facts,
  area: AreaFacts,
  ties: readonly TieFacts[],
  { isServed, isAsked }: { readonly isServed: boolean; readonly isAsked: boolean },
): Outcome {
  const partner = norm.partnerKind ?? '';
  const relevant = ties.filter((tie) => tie.otherKinds.includes(partner) && isWanted(norm.themes, tie.theme));
  const isAbsent = !isServed && inventoryFor(facts, [partner], area.code) !== null;
  if (isAbsent && !relevant.some((tie) => tie.isCurrent)) return { is: 'NO_PARTNER_IN_AREA', tie: null };
  const best = relevant
    .map(
      (tie): Outcome => ({
        is: classOf(tie, norm.minimumLevel ?? 1, norm.particulars.minimumFormality),
        tie,
      }),
    )
    .sort(
      (a, b) => rank(b.is) - rank(a.is) || (a.tie?.relationId ?? '').localeCompare(b.tie?.relationId ?? ''),
    )[0];
  if (best) return best;
  return { is: isAsked ? 'NO_RELATION' : 'UNKNOWN', tie: null };
}

function finding(
  norm: NormFacts,
  area: AreaFacts,
  facility: ExpectingFacts,
  { is, tie }: Outcome,
  share: ReturnType<typeof shareReached>,
  provisionGaps: ReadonlyMap<string, string>,
): Finding {
  const common = {
    facilityId: facility.id,
    facilityKind: facility.kind,
    ...measured(norm, { is, tie }),
    otherId: tie?.otherId ?? null,
    relationId: tie?.relationId ?? null,
    evidence: [...childrenEvidence(area), ...tieEvidence(facility, tie, asksFormality(norm))],
  };
  if (is === 'MET') return draft(norm, area, { verdict: 'MET', ratio: 1, ...common });
  if (is === 'UNKNOWN')
    return draft(norm, area, { verdict: 'UNKNOWN', relationClass: is, ...common, actual: null });
  if (share !== 'MISSED') {
    const verdict = share === 'REACHED' ? 'NOT_APPLICABLE' : 'UNKNOWN';
    return draft(norm, area, { verdict, relationClass: is, ...common });
  }
  const isNone = is === 'NO_RELATION' || is === 'NO_PARTNER_IN_AREA';
  return draft(norm, area, {
    verdict: isNone ? 'ABSENT' : 'SHORT',
    relationClass: is,
    severity: severityOf[is],
    becauseOf: is === 'NO_PARTNER_IN_AREA' ? (provisionGaps.get(area.id) ?? null) : null,
    ...common,
    ...(isNone ? { actual: 0 } : {}),
  });
}

const asksFormality = ({ particulars }: NormFacts) => particulars.minimumFormality !== undefined;

/**
 * What is asked and what is there: levels, or where a tie is close enough and not known to be laid down as far as is
 * asked, degrees of that. Of a dispute neither claim is told: what one side says is for both sides only.
 */
function measured(norm: NormFacts, { is, tie }: Outcome): Pick<Finding, 'required' | 'actual' | 'details'> {
  const asked = norm.particulars.minimumFormality;
  const level = norm.minimumLevel ?? 1;
  if (asked && tie?.isCurrent && (is === 'UNKNOWN' || (is === 'TOO_WEAK' && (tie.levelLow ?? 0) >= level))) {
    const details = { agreement: { asked, found: tie.formality } };
    return { required: formalityDegree(asked) ?? 0, actual: formalityDegree(tie.formality), details };
  }
  const isTold = tie?.isCurrent && tie.consensus !== 'DISPUTED';
  return { required: level, actual: isTold ? tie.levelLow : null, details: {} };
}
