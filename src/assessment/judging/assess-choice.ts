import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts, NearestFacts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { inventoryFor } from './absence.ts';
import { judgeWholes } from './assess-distance.ts';
import { childrenEvidence, draft } from './draft.ts';
import { verdictOf } from './judge-ratio.ts';
import { inWordsOf } from './measured-by.ts';

/**
 * "So many of these kinds within a distance": counted from the origin of a neighbourhood, and above it as the share of
 * the children who live where there is enough to choose from.
 */
export function assessChoice(norm: NormFacts, facts: Facts): Finding[] {
  const nearest = Map.groupBy(
    facts.nearest.filter(({ kind }) => norm.facilityKinds.includes(kind)),
    ({ areaId }) => areaId,
  );
  const neighbourhoods = facts.areas.filter((area) => area.level === 'NEIGHBOURHOOD');
  const findings = neighbourhoods.map((area) => judge(norm, facts, area, nearest.get(area.id) ?? []));
  return [...findings, ...judgeWholes(norm, facts, neighbourhoods, findings)];
}

function judge(norm: NormFacts, facts: Facts, area: AreaFacts, nearest: readonly NearestFacts[]): Finding {
  const evidence = childrenEvidence(area);
  if (area.children0to15 === 0) return draft(norm, area, { verdict: 'NOT_APPLICABLE', evidence });
  if (!area.hasOrigin) return draft(norm, area, { verdict: 'UNKNOWN', evidence });
  const within = nearest
    .filter(({ metres }) => metres <= (norm.particulars.withinMetres ?? 0))
    .toSorted((a, b) => a.metres - b.metres || a.kind.localeCompare(b.kind));
  const actual = within.length;
  const ratio = actual / norm.value;
  const found = {
    actual,
    ratio,
    counted: actual,
    evidence: [...evidence, ...within.map((one) => evidenceOf(norm, one))],
  };
  if (ratio >= 1) return draft(norm, area, { verdict: 'MET', ...found });

  // Each kind that is missing must be completely known, else one of them may be round the corner.
  const missing = norm.facilityKinds.filter((kind) => !within.some((one) => one.kind === kind));
  const inventory = inventoryFor(facts, missing, area.code);
  if (!inventory || area.children0to15 === null) return draft(norm, area, { verdict: 'UNKNOWN', ...found });
  // None within the distance is not the same as none at all.
  const verdict = actual === 0 && nearest.length > 0 ? 'SHORT' : verdictOf(ratio);
  return draft(norm, area, { verdict, unlocated: inventory.unlocated, ...found });
}

const evidenceOf = (
  { metric }: NormFacts,
  { kind, metres, sourceId, row, retrievedOn }: NearestFacts,
): Evidence => ({
  statement: {
    nl: `${kind} op ${Math.round(metres)} meter, ${inWordsOf(metric).nl}`,
    en: `${kind} at ${Math.round(metres)} metres, ${inWordsOf(metric).en}`,
  },
  ...{ sourceId, row, retrievedOn },
});
