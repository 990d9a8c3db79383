import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import { kindOrGroup } from '../../norm/kind-or-group.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { childrenEvidence, draft } from './draft.ts';
import { type ExpectingIn, expectingIn } from './expecting-in.ts';
import { verdictOf } from './judge-ratio.ts';
import { noneWith, noTieEvidence, tieEvidence } from './tie-evidence.ts';
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
    evidence: [...childrenEvidence(area), ...evidenceOf(norm, facility, outcomes)],
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

/** The row of each tie with whom it is, and once whether anybody asked of the kinds with which there is none. */
function evidenceOf(
  norm: NormFacts,
  facility: ExpectingIn['facility'],
  outcomes: readonly KindOutcome[],
): Evidence[] {
  const without = outcomes.filter(({ tie, is }) => tie === null && is !== 'UNKNOWN');
  const notAsked = outcomes.filter(({ tie, is }) => tie === null && is === 'UNKNOWN');
  const rowOf = (none: readonly KindOutcome[]) =>
    none.length === 0
      ? []
      : [
          noTieEvidence(
            facility,
            noneWith(
              none.map(({ kind }) => kind),
              norm,
            ),
            none === notAsked,
          ),
        ];
  const ties = outcomes.flatMap((outcome) => (outcome.tie ? [{ ...outcome, tie: outcome.tie }] : []));
  // Of one tie with a partner of two kinds the row is named once.
  const rows = new Map(ties.map((outcome) => [outcome.tie.relationId, outcome]));
  const told = [...rows.values()].map(({ kind, tie }) => {
    const { statement, ...row } = tieEvidence(tie);
    const { nl, en } = kindOrGroup(kind);
    return { statement: { nl: `${nl}: ${statement.nl}`, en: `${en}: ${statement.en}` }, ...row };
  });
  return [...told, ...rowOf(without), ...rowOf(notAsked)];
}
