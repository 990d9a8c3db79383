import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { inventoryFor } from './absence.ts';
import { childrenEvidence, childrenIn, draft } from './draft.ts';
import { isTooFew } from './judge-amount.ts';
import { verdictOf } from './judge-ratio.ts';

/** "At least so many facilities serve the area", at the norm's own level. */
export function assessProvision(norm: NormFacts, facts: Facts): Finding[] {
  const serving = Map.groupBy(
    facts.serving.filter(({ kind }) => norm.facilityKinds.includes(kind)),
    ({ areaId }) => areaId,
  );
  const countIn = (area: AreaFacts) =>
    new Set(serving.get(area.id)?.flatMap(({ facilityIds }) => facilityIds)).size;
  return facts.areas
    .filter((area) => area.level === norm.level)
    .map((area) => judge(norm, facts, area, countIn(area)));
}

function judge(norm: NormFacts, facts: Facts, area: AreaFacts, count: number): Finding {
  const evidence = childrenEvidence(area);
  const children = childrenIn(area, norm)?.value ?? null;
  if (isTooFew(norm, children)) {
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', actual: count, counted: count, evidence });
  }
  const ratio = count / norm.value;
  if (ratio >= 1)
    return draft(norm, area, { verdict: 'MET', actual: count, ratio, counted: count, evidence });

  // Fewer than asked is only a gap when somebody looked, and when there are children to look for.
  const inventory = inventoryFor(facts, norm.facilityKinds, area.code);
  if (!inventory || children === null) {
    return draft(norm, area, { verdict: 'UNKNOWN', actual: count || null, counted: count, evidence });
  }
  const looked: Evidence = {
    statement: {
      nl: `volledig nagegaan op ${inventory.checkedOn}: ${count} aanwezig`,
      en: `completely checked on ${inventory.checkedOn}: ${count} present`,
    },
    sourceId: inventory.sourceId,
    row: `${inventory.kind} ${inventory.areaCode}`,
    retrievedOn: inventory.checkedOn,
  };
  return draft(norm, area, {
    verdict: verdictOf(ratio),
    actual: count,
    ratio,
    counted: count,
    unlocated: inventory.unlocated,
    evidence: [...evidence, looked],
  });
}
