import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts, NearestFacts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Finding } from '../finding/finding.ts';
import { inventoryFor } from './absence.ts';
import { withPrecision, withSpreads } from './distance-details.ts';
import { childrenEvidence, draft } from './draft.ts';
import { ratioOf } from './judge-amount.ts';
import { verdictOf } from './judge-ratio.ts';
import { inWordsOf } from './measured-by.ts';

/**
 * "The nearest is at most so far": within or beyond for a neighbourhood, which has one origin point; the share of
 * children within reach for a district or municipality. A maximum is judged as required / actual, so that TIGHT
 * means the same as for a minimum.
 */
export function assessDistance(norm: NormFacts, facts: Facts): Finding[] {
  const nearest = new Map<string, NearestFacts>();
  for (const one of facts.nearest) {
    const known = nearest.get(one.areaId);
    if (norm.facilityKinds.includes(one.kind) && !(known && isNearer(known, one)))
      nearest.set(one.areaId, one);
  }
  const neighbourhoods = facts.areas.filter((area) => area.level === 'NEIGHBOURHOOD');
  const findings = neighbourhoods.map((area) => judge(norm, facts, area, nearest.get(area.id) ?? null));
  const measured = findings.map((finding, i) => withPrecision(finding, neighbourhoods[i]));
  const wholes = judgeWholes(norm, facts, neighbourhoods, findings);
  return [...measured, ...withSpreads(norm, wholes, neighbourhoods, findings)];
}

/** Districts and municipalities by what was found of each of their neighbourhoods, where the norm is about a share. */
export function judgeWholes(
  norm: NormFacts,
  facts: Facts,
  neighbourhoods: readonly AreaFacts[],
  findings: readonly Finding[],
): Finding[] {
  if (norm.sharePercent === null) return [];
  const parts = neighbourhoods.map((area, i) => ({ area, finding: findings[i] as Finding }));
  const inParent = Map.groupBy(parts, ({ area }) => area.parentId);
  const inMunicipality = Map.groupBy(parts, ({ area }) => area.municipalityId);
  const wholes = facts.areas.filter((area) => area.level === 'DISTRICT' || area.level === 'MUNICIPALITY');
  const inside = (whole: AreaFacts) =>
    (whole.level === 'DISTRICT' ? inParent : inMunicipality).get(whole.id) ?? [];
  return wholes.map((whole) => judgeShare(norm, whole, inside(whole)));
}

/** Of two just as far the first by id, so that an assessment does not depend on the order of its facts. */
const isNearer = (one: NearestFacts, other: NearestFacts) =>
  one.metres < other.metres || (one.metres === other.metres && one.facilityId < other.facilityId);

function judge(norm: NormFacts, facts: Facts, area: AreaFacts, nearest: NearestFacts | null): Finding {
  const evidence = childrenEvidence(area);
  if (area.children0to15 === 0) return draft(norm, area, { verdict: 'NOT_APPLICABLE', evidence });
  if (!area.hasOrigin) return draft(norm, area, { verdict: 'UNKNOWN', evidence });

  const found = nearest && {
    actual: nearest.metres,
    ratio: nearest.metres <= norm.value ? 1 : norm.value / nearest.metres,
    otherId: nearest.facilityId,
    evidence: [
      ...evidence,
      {
        statement: {
          nl: `dichtstbijzijnde op ${Math.round(nearest.metres)} meter, ${inWordsOf(norm.metric).nl}`,
          en: `nearest at ${Math.round(nearest.metres)} metres, ${inWordsOf(norm.metric).en}`,
        },
        sourceId: nearest.sourceId,
        row: nearest.row,
        retrievedOn: nearest.retrievedOn,
      },
    ],
  };
  if (found && found.ratio >= 1) return draft(norm, area, { verdict: 'MET', ...found });

  // Beyond, as far as is known: only a complete inventory makes sure that there is no nearer one, and where CBS
  // withholds the children there may be none, to whom the norm would not apply.
  const inventory = inventoryFor(facts, norm.facilityKinds, area.code);
  if (!inventory || area.children0to15 === null)
    return draft(norm, area, { verdict: 'UNKNOWN', evidence, ...found });
  if (!found)
    return draft(norm, area, { verdict: 'ABSENT', ratio: 0, unlocated: inventory.unlocated, evidence });
  return draft(norm, area, { verdict: verdictOf(found.ratio), unlocated: inventory.unlocated, ...found });
}

/** The share of the children who are certainly within reach; unknown when those nobody can place could turn the verdict. */
function judgeShare(
  norm: NormFacts,
  whole: AreaFacts,
  inside: readonly { area: AreaFacts; finding: Finding }[],
): Finding {
  // Whole children of 0 to 15: a factor for the norm's ages would cancel out, and leave a border case just beside it.
  let within = 0;
  let beyond = 0;
  let unknown = 0;
  for (const { area, finding } of inside) {
    const children = area.children0to15 ?? 0;
    if (finding.verdict === 'MET') within += children;
    else if (finding.verdict === 'UNKNOWN') unknown += children;
    else beyond += children;
  }
  const required = norm.sharePercent ?? 100;
  const evidence = childrenEvidence(whole);
  if (inside.some(({ area }) => area.children0to15 === null)) {
    // Withheld is not zero: what the whole has beyond the other parts lives in the ones that are not told.
    if (whole.children0to15 === null) return draft(norm, whole, { verdict: 'UNKNOWN', required, evidence });
    unknown += Math.max(0, whole.children0to15 - within - beyond - unknown);
  }
  const all = within + beyond + unknown;
  if (all === 0)
    return draft(norm, whole, { verdict: inside.length ? 'NOT_APPLICABLE' : 'UNKNOWN', required, evidence });
  const share = (met: number) => (100 * met) / all;
  const isNowhere = inside.every(({ finding }) => finding.actual === null || finding.verdict === 'ABSENT');
  // Nobody within reach is not the same as nothing there.
  const judged = (met: number) =>
    met === 0 && !isNowhere ? 'SHORT' : verdictOf(ratioOf(share(met), required));
  const [low, high] = [judged(within), judged(within + unknown)];
  const known = { required, actual: share(within), ratio: ratioOf(share(within), required), evidence };
  return low === high
    ? draft(norm, whole, { verdict: low, ...known })
    : draft(norm, whole, { verdict: 'UNKNOWN', required, evidence });
}
