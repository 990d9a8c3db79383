import { formalityDegree } from '../../relation/formality-degree.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { ExpectingFacts } from '../facts/tie-facts.ts';
import type { Finding } from '../finding/finding.ts';
import { inventoryFor } from './absence.ts';
import { lookedEvidence } from './amount-evidence.ts';
import { childrenEvidence, draft } from './draft.ts';
import { expectingIn } from './expecting-in.ts';
import { severityOf } from './relation-class.ts';
import { noneWith, noTieEvidence, tieEvidence } from './tie-evidence.ts';
import { type Outcome, outcomeOf, partnersOf } from './tie-outcome.ts';

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
  const tiesOf = Map.groupBy(facts.ties, (tie) => tie.facilityId);
  const partners = partnersOf(facts, norm.partnerKind === null ? [] : [norm.partnerKind]);
  const judged = expectingIn(norm, facts).map((expecting) => {
    const { facility, area } = expecting;
    return {
      facility,
      area,
      outcome: outcomeOf(norm, facts, expecting, partners, tiesOf.get(facility.id) ?? []),
    };
  });
  return [...Map.groupBy(judged, ({ area }) => area)].flatMap(([area, inArea]) => {
    const share = shareReached(
      inArea.map(({ outcome }) => outcome.is),
      norm.value,
    );
    return inArea.map(({ facility, outcome }) =>
      finding(norm, area, facility, outcome, share, provisionGaps, facts),
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

function finding(
  norm: NormFacts,
  area: AreaFacts,
  facility: ExpectingFacts,
  { is, tie }: Outcome,
  share: ReturnType<typeof shareReached>,
  provisionGaps: ReadonlyMap<string, string>,
  facts: Facts,
): Finding {
  const kinds = norm.partnerKind === null ? [] : [norm.partnerKind];
  const looked = is === 'NO_PARTNER_IN_AREA' ? inventoryFor(facts, kinds, area.code) : null;
  const common = {
    facilityId: facility.id,
    facilityKind: facility.kind,
    ...measured(norm, { is, tie }),
    otherId: tie?.otherId ?? null,
    relationId: tie?.relationId ?? null,
    evidence: [
      ...childrenEvidence(area),
      tie
        ? tieEvidence(tie, asksFormality(norm))
        : noTieEvidence(facility, noneWith(kinds, norm), is === 'UNKNOWN'),
      ...(looked ? [lookedEvidence(looked)] : []),
    ],
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
