import { isAgeBand } from '../../area/figure/children.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import type { GapKind, Verdict } from '../finding/finding-terms.ts';
import { isGap, urgencyOf, urgencyParts } from './judge-ratio.ts';
import { groupEvidence, peopleIn } from './people-in.ts';

/** Which kind of gap a norm of each form finds; of the others fewer or less than there should be. */
const kindOf: Partial<Record<NormFacts['form'], GapKind>> = {
  MAXIMUM_DISTANCE: 'DISTANCE',
  ACCESS: 'ACCESS',
  RELATION_PRESENT: 'RELATION',
  PARTNER_KINDS: 'RELATION',
  SIGNAL_ROUTE: 'SIGNAL_ROUTE',
  RESILIENCE: 'FRAGILITY',
  GOALS: 'GOAL',
  CONTACT: 'CONTACT',
  FRESHNESS: 'STALE_DATA',
  ANCHORING: 'ANCHORING',
};

/** Children, or others, of the norm's ages in an area: unrounded, null when CBS does not tell. */
export const childrenIn = peopleIn;

/** The natural key: it survives a new edition, a new code, a new version and a new value. */
const findingId = (norm: NormFacts, areaKey: string, about: string | null) =>
  ['gap', norm.setCode.toLowerCase(), norm.code, areaKey, ...(about ? [about] : [])].join('_');

/**
 * A finding with what every kind has; `judged` adds what the kind itself found. `about`: what it is about in the area
 * where a norm says something of several things there; else the facility, if any.
 */
export function draft(
  norm: NormFacts,
  area: AreaFacts,
  judged: Partial<Finding> & { verdict: Verdict; severity?: number; about?: string },
): Finding {
  const { severity, about = judged.facilityId ?? null, ...said } = judged;
  const children = childrenIn(area, norm);
  const parts = isGap(said.verdict)
    ? urgencyParts(severity ?? 1 - (said.ratio ?? 0), children?.value ?? null, area.lowIncomeShare)
    : null;
  return {
    id: findingId(norm, area.key, about),
    previous: area.previousKey && findingId(norm, area.previousKey, about),
    normId: norm.id,
    municipalityCode: area.municipalityCode,
    areaId: area.id,
    kind: kindOf[norm.form] ?? 'PROVISION',
    facilityKind: norm.facilityKinds[0] ?? '',
    partnerKind: norm.partnerKind,
    facilityId: null,
    relationClass: null,
    atNormLevel: area.level === norm.level,
    becauseOf: null,
    required: norm.value,
    actual: null,
    ratio: null,
    children: children?.value ?? null,
    childrenLow: children?.low ?? null,
    childrenHigh: children?.high ?? null,
    childrenMethod: children?.method ?? null,
    otherId: null,
    relationId: null,
    counted: null,
    unlocated: null,
    urgency: parts && urgencyOf(parts),
    urgencyParts: parts,
    evidence: [],
    details: {},
    ...said,
  };
}

/** The rows of the key figures that say how many of the norm's ages live in an area. */
export const peopleEvidence = (area: AreaFacts, norm: NormFacts): Evidence[] =>
  isAgeBand(norm.agesFrom, norm.agesUntil) ? childrenEvidence(area) : groupEvidence(area, norm);

/** The row of the key figures that says how many children live in an area. */
export function childrenEvidence(area: AreaFacts): Evidence[] {
  if (area.children0to15 === null) return [];
  return [
    {
      statement: area.childrenEstimate
        ? {
            nl: 'kinderen van 0 tot 15 jaar (geschat uit gepubliceerde percentages)',
            en: 'children aged 0 to 15 (estimated from published percentages)',
          }
        : {
            nl: `${area.children0to15} kinderen van 0 tot 15 jaar (gepubliceerd)`,
            en: `${area.children0to15} children aged 0 to 15 (published)`,
          },
      sourceId: area.figureSourceId,
      row: area.code,
      retrievedOn: area.figureRetrievedOn,
    },
  ];
}
