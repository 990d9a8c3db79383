import { themes } from '../relation/themes.ts';
import { inventoryFor } from './absence.ts';
import { childrenEvidence, draft } from './draft.ts';
import type { AreaFacts, ExpectingFacts, Facts, NormFacts, TieFacts } from './facts.ts';
import type { Evidence, Finding } from './finding.ts';
import type { RelationGapClass } from './finding-terms.ts';

/** How far each class is from what was expected; an example scale, published as part of the urgency. */
const severityOf: Record<RelationGapClass, number> = {
  NO_PARTNER_IN_AREA: 1,
  UNKNOWN: 0,
  NO_RELATION: 1,
  LAPSED: 0.8,
  ONE_SIDED: 0.6,
  DISPUTED: 0.6,
  TOO_WEAK: 0.4,
  UNVERIFIED: 0.3,
};

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
  const relevant = ties.filter(
    (tie) =>
      tie.otherKinds.includes(partner) && (norm.themes.length === 0 || norm.themes.includes(tie.theme)),
  );
  const isAbsent = !isServed && inventoryFor(facts, [partner], area.code) !== null;
  if (isAbsent && !relevant.some((tie) => tie.isCurrent)) return { is: 'NO_PARTNER_IN_AREA', tie: null };
  const best = relevant
    .map((tie): Outcome => ({ is: classOf(tie, norm.minimumLevel ?? 1), tie }))
    .sort(
      (a, b) => rank(b.is) - rank(a.is) || (a.tie?.relationId ?? '').localeCompare(b.tie?.relationId ?? ''),
    )[0];
  if (best) return best;
  return { is: isAsked ? 'NO_RELATION' : 'UNKNOWN', tie: null };
}

/** A level of 0 says: asked, and there is none. Thresholds look at the lower of both claims. */
function classOf(tie: TieFacts, minimumLevel: number): RelationGapClass | 'MET' {
  if (tie.levelHigh === 0) return 'NO_RELATION';
  if (!tie.isCurrent) return 'LAPSED';
  if (tie.consensus === 'ONE_SIDED') return 'ONE_SIDED';
  if (tie.consensus === 'DISPUTED') return 'DISPUTED';
  if (tie.consensus === 'UNVERIFIED') return 'UNVERIFIED';
  return (tie.levelLow ?? 0) >= minimumLevel ? 'MET' : 'TOO_WEAK';
}

const order: readonly (RelationGapClass | 'MET')[] = [
  ...(Object.keys(severityOf) as RelationGapClass[]),
  'MET',
];
const rank = (is: RelationGapClass | 'MET') => order.indexOf(is);

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
    required: norm.minimumLevel ?? 1,
    otherId: tie?.otherId ?? null,
    relationId: tie?.relationId ?? null,
    evidence: [...childrenEvidence(area), ...tieEvidence(facility, tie)],
  };
  // Of a dispute neither claim is told: what one side says is for both sides only.
  const actual = tie?.isCurrent && tie.consensus !== 'DISPUTED' ? tie.levelLow : null;
  if (is === 'MET') return draft(norm, area, { verdict: 'MET', actual, ratio: 1, ...common });
  if (is === 'UNKNOWN') return draft(norm, area, { verdict: 'UNKNOWN', relationClass: is, ...common });
  if (share !== 'MISSED') {
    const verdict = share === 'REACHED' ? 'NOT_APPLICABLE' : 'UNKNOWN';
    return draft(norm, area, { verdict, relationClass: is, actual, ...common });
  }
  const isNone = is === 'NO_RELATION' || is === 'NO_PARTNER_IN_AREA';
  return draft(norm, area, {
    verdict: isNone ? 'ABSENT' : 'SHORT',
    relationClass: is,
    actual: isNone ? 0 : actual,
    severity: severityOf[is],
    becauseOf: is === 'NO_PARTNER_IN_AREA' ? (provisionGaps.get(area.id) ?? null) : null,
    ...common,
  });
}

function tieEvidence(facility: ExpectingFacts, tie: TieFacts | null): Evidence[] {
  if (tie) {
    return [
      {
        statement: tieStatement(tie),
        sourceId: tie.sourceId,
        row: tie.relationId,
        retrievedOn: null,
      },
    ];
  }
  const asked = facility.askedOn;
  return [
    {
      statement: asked
        ? { nl: `gevraagd op ${asked}, geen relatie genoemd`, en: `asked on ${asked}, no relation named` }
        : { nl: 'nooit naar relaties gevraagd', en: 'never asked about relations' },
      sourceId: facility.sourceId,
      row: facility.row,
      retrievedOn: asked,
    },
  ];
}

/** What the row of a tie says: its theme, whether both say so, and whether it still goes on. */
function tieStatement({ theme, consensus, isCurrent }: TieFacts): Evidence['statement'] {
  const { nl, en } = themes.get(theme);
  const said = consensusWords[consensus];
  return isCurrent
    ? { nl: `relatie over ${nl}: ${said.nl}`, en: `relation about ${en}: ${said.en}` }
    : { nl: `relatie over ${nl}: voorbij`, en: `relation about ${en}: ended` };
}

const consensusWords = {
  CONFIRMED: { nl: 'door beide bevestigd', en: 'confirmed by both' },
  DISPUTED: { nl: 'beide zeggen iets anders', en: 'both say something different' },
  ONE_SIDED: { nl: 'door één van beide genoemd', en: 'named by one of both' },
  UNVERIFIED: { nl: 'door geen van beide genoemd', en: 'named by neither' },
};
