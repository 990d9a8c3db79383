import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { AmountDetails } from '../finding/amount-details.ts';
import type { Finding } from '../finding/finding.ts';
import type { Verdict } from '../finding/finding-terms.ts';
import { countedEvidence, evidenceOf, lookedFor, occupiedEvidence } from './amount-evidence.ts';
import { childrenIn, draft, peopleEvidence } from './draft.ts';
import { isTooFew, judgeAmount } from './judge-amount.ts';
import { lackingFor, requiredIn } from './required-in.ts';
import { type Supply, supplyIn } from './supply-in.ts';

/** "So much for every 1,000 children, inhabitants or homes", at the norm's own level, a district or a municipality. */
export const assessRatio = (norm: NormFacts, facts: Facts): Finding[] =>
  facts.areas.filter((area) => area.level === norm.level).map((area) => judge(norm, facts, area));

function judge(norm: NormFacts, facts: Facts, area: AreaFacts): Finding {
  const children = childrenIn(area, norm)?.value ?? null;
  const told = [...peopleEvidence(area, norm), ...countedEvidence(area, norm)];
  if (isTooFew(norm, children))
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', required: 0, evidence: told });
  const supply = supplyIn(norm, facts, area);
  const occupied = countsFormation(norm) ? supplyIn(norm, facts, area, 'FTE_OCCUPIED') : null;
  const evidence = [...told, ...supplyEvidence(norm, supply)];
  const lacking = lackingFor(norm, area, children);
  // Part of what one has may work elsewhere than the rest.
  const counted = new Set(supply.parts.map((part) => part.supply.facilityId)).size;
  const common = { counted, evidence };
  if (lacking) return draft(norm, area, { verdict: 'UNKNOWN', required: 0, details: lacking, ...common });
  const required = requiredIn(norm, area, children);
  if (!required) return draft(norm, area, { verdict: 'UNKNOWN', required: 0, ...common });

  const { verdict, ratio } = judgeAmount(norm, facts, area, supply, required);
  const actual = verdict === 'UNKNOWN' ? supply.low || null : supply.low;
  const details = detailsOf(norm, area, supply, occupied);
  return draft(norm, area, {
    ...{ verdict, ratio, actual, required, details, counted },
    severity: severityToTell(norm, verdict),
    evidence: [...evidence, ...lookedFor(facts, norm, area, verdict)],
  });
}

const supplyEvidence = (norm: NormFacts, supply: Supply) =>
  countsFilled(norm) ? occupiedEvidence(supply) : supply.parts.map((part) => evidenceOf(norm, part));

const countsFilled = ({ particulars }: NormFacts) => particulars.staff === 'OCCUPIED';

/** Posts, filled or not: then what of them is occupied is told beside it. */
const countsFormation = (norm: NormFacts) => norm.unit === 'FTE' && !countsFilled(norm);

/**
 * Of filled posts the middle of what the verdict leaves: how urgent a gap is everybody may read, sort and search by, and
 * would work out from it how much of a team of one is filled. Undefined: the lack itself.
 */
const severityToTell = (norm: NormFacts, verdict: Verdict): number | undefined =>
  countsFilled(norm) ? middleOf[verdict] : undefined;

/** Tight is from 0.8 of what is asked, short what is less. */
const middleOf: Partial<Record<Verdict, number>> = { TIGHT: 0.1, SHORT: 0.6 };

function detailsOf({ particulars }: NormFacts, area: AreaFacts, { parts }: Supply, occupied: Supply | null) {
  const of = particulars.per?.of;
  const countedBy = of === 'HOMES' ? area.homes?.value : of === 'INHABITANTS' ? area.inhabitants : null;
  // Where of one team it is not told what is occupied, nothing is said of all of them together.
  const isTold = occupied && occupied.parts.length === parts.length && occupied.low === occupied.high;
  const amount: AmountDetails = {
    ...(countedBy != null && { countedBy }),
    ...(parts.length > 0 && isTold && { occupied: occupied.low }),
  };
  return Object.keys(amount).length > 0 ? { amount } : {};
}
