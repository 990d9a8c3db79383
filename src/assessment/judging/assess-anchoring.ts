import { anchoringItems, anchoringStates } from '../../norm/anchoring-terms.ts';
import { type AnchoringFacts, type AnchoringItemValues, anchoringsOf } from '../facts/anchoring.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import type { Verdict } from '../finding/finding-terms.ts';
import { childrenEvidence, draft } from './draft.ts';
import { verdictOf } from './judge-ratio.ts';

/**
 * "So many of these items of the checklist are in order", of a municipality: one finding for each kind of the norm. What
 * is not known may be in order or not; where these would be judged otherwise, it is not known.
 */
export function assessAnchoring(norm: NormFacts, facts: Facts): Finding[] {
  const told = Map.groupBy(facts.anchoring, ({ municipalityCode }) => municipalityCode);
  return facts.areas
    .filter((area) => area.level === norm.level)
    .flatMap((area) => {
      const stored = told.get(area.municipalityCode) ?? [];
      return norm.facilityKinds.map((kind) => judge(norm, area, kind, stored));
    });
}

function judge(norm: NormFacts, area: AreaFacts, kind: string, stored: readonly AnchoringFacts[]): Finding {
  const [anchoring] = anchoringsOf([kind], stored, norm.particulars.items);
  if (!anchoring) throw new Error(`${kind} has no checklist`);
  const { met, unknown, items } = anchoring;
  const retrieved = new Map(
    stored.filter((one) => one.kind === kind).map((one) => [one.itemCode, one.retrievedOn]),
  );
  const evidence = [
    ...childrenEvidence(area),
    ...items.flatMap((item) => evidenceOf(area, kind, item, retrieved.get(item.itemCode) ?? null)),
  ];
  const common = { about: kind, facilityKind: kind, evidence, details: { anchoring } };
  if (area.children0to15 === 0) return draft(norm, area, { verdict: 'NOT_APPLICABLE', ...common });
  // None for sure is something else than none that is known of.
  const judged = (count: number): Verdict =>
    count === 0 && unknown > 0 ? 'SHORT' : verdictOf(count / norm.value);
  const verdict = judged(met);
  if (verdict !== judged(met + unknown))
    return draft(norm, area, { verdict: 'UNKNOWN', actual: met || null, ...common });
  return draft(norm, area, { verdict, actual: met, ratio: met / norm.value, ...common });
}

/** What is said of an item, with the document it can be read in; of one that nobody spoke of there is no row. */
function evidenceOf(
  area: AreaFacts,
  kind: string,
  { itemCode, state, document, validity, sourceId }: AnchoringItemValues,
  retrievedOn: string | null,
): Evidence[] {
  if (sourceId === null) return [];
  const [item, is] = [anchoringItems.get(itemCode), anchoringStates.get(state)];
  const until = validity?.until ?? null;
  const ran = {
    nl: until === null ? '' : `, tot ${until}`,
    en: until === null ? '' : `, until ${until}`,
  };
  const where = document === null ? '' : ` (${document})`;
  return [
    {
      statement: { nl: `${item.nl}: ${is.nl}${ran.nl}${where}`, en: `${item.en}: ${is.en}${ran.en}${where}` },
      sourceId,
      row: `${area.code} ${kind} ${itemCode}`,
      retrievedOn,
    },
  ];
}
