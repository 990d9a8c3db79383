import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { childrenEvidence, draft } from './draft.ts';
import { type ExpectingIn, expectingIn } from './expecting-in.ts';
import type { Facts, NormFacts } from './facts.ts';
import type { Evidence, Finding } from './finding.ts';
import { verdictOf } from './judge-ratio.ts';
import { tieEvidence } from './tie-evidence.ts';
import { type Outcome, outcomeOf, partnersOf } from './tie-outcome.ts';

interface KindOutcome extends Outcome {
  /** A kind or a group. */
  readonly kind: string;
}

/**
 * "Each of these facilities works with so many kinds of partners": one finding for each, of how many of the kinds it has
 * a tie with that a relation norm would call right. Of a group one partner of any of its kinds will do.
 */
export function assessPartnerKinds(norm: NormFacts, facts: Facts): Finding[] {
  const tiesOf = Map.groupBy(facts.ties, (tie) => tie.facilityId);
  const wanted = (norm.particulars.partnerKinds ?? []).map((kind) => ({
    kind,
    partners: partnersOf(facts, kindsMeantBy(kind)),
  }));
  return expectingIn(norm, facts).map((expecting) => {
    const ties = tiesOf.get(expecting.facility.id) ?? [];
    const outcomes = wanted.map(({ kind, partners }) => ({
      kind,
      ...outcomeOf(norm, facts, expecting, partners, ties),
    }));
    return finding(norm, expecting, outcomes);
  });
}

function finding(
  norm: NormFacts,
  { facility, area }: ExpectingIn,
  outcomes: readonly KindOutcome[],
): Finding {
  const count = (wanted: Outcome['is']) => outcomes.filter(({ is }) => is === wanted).length;
  const actual = count('MET');
  const common = {
    ...{ facilityId: facility.id, facilityKind: facility.kind, actual },
    evidence: [...childrenEvidence(area), ...evidenceOf(facility, outcomes)],
    details: {
      partnerKinds: outcomes.map(({ kind, is, tie }) => ({
        kind,
        lacks: is === 'MET' ? null : is,
        partnerId: tie?.otherId ?? null,
        relationId: tie?.relationId ?? null,
      })),
    },
  };
  const ratio = actual / norm.value;
  // Those never asked might be enough.
  if (ratio < 1 && actual + count('UNKNOWN') >= norm.value)
    return draft(norm, area, { verdict: 'UNKNOWN', ...common });
  return draft(norm, area, { verdict: verdictOf(ratio), ratio, ...common });
}

/** The row of each tie, and once whether anybody asked, where there is none. */
function evidenceOf(facility: ExpectingIn['facility'], outcomes: readonly KindOutcome[]): Evidence[] {
  const ties = outcomes.flatMap(({ tie }) => tie ?? []);
  const rows = new Map(ties.map((tie) => [tie.relationId, tie]));
  return [
    ...[...rows.values()].flatMap((tie) => tieEvidence(facility, tie)),
    ...(outcomes.some(({ tie }) => tie === null) ? tieEvidence(facility, null) : []),
  ];
}
