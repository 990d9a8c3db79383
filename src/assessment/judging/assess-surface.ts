import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { AmountDetails } from '../finding/amount-details.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { countedEvidence, evidenceOf, figureEvidence, lookedFor } from './amount-evidence.ts';
import { childrenIn, draft, peopleEvidence } from './draft.ts';
import { isTooFew, judgeAmount, notTold } from './judge-amount.ts';
import { lackingFor, requiredIn } from './required-in.ts';
import { type Supply, supplyIn } from './supply-in.ts';

/** "So many square metres for every 1,000 homes", or "so many percent of the built land", in a district or municipality. */
export const assessSurface = (norm: NormFacts, facts: Facts): Finding[] =>
  facts.areas.filter((area) => area.level === norm.level).map((area) => judge(norm, facts, area));

function judge(norm: NormFacts, facts: Facts, area: AreaFacts): Finding {
  const people = childrenIn(area, norm)?.value ?? null;
  const supply = supplyIn(norm, facts, area);
  const rows = supply.parts.map((part) => evidenceOf({ ...norm, unit: 'square metres' }, part));
  const evidence = [
    ...peopleEvidence(area, norm),
    ...countedEvidence(area, norm),
    ...landEvidence(area, norm),
    ...rows,
  ];
  if (isTooFew(norm, people)) return draft(norm, area, { verdict: 'NOT_APPLICABLE', required: 0, evidence });
  const common = { counted: supply.parts.length, evidence };
  return norm.unit === 'percent'
    ? judgeShare(norm, facts, area, supply, common)
    : judgeMetres(norm, facts, area, supply, common);
}

type Common = Pick<Finding, 'counted' | 'evidence'>;

function judgeMetres(
  norm: NormFacts,
  facts: Facts,
  area: AreaFacts,
  supply: Supply,
  common: Common,
): Finding {
  const people = childrenIn(area, norm)?.value ?? null;
  const lacking = lackingFor(norm, area, people);
  if (lacking) return draft(norm, area, { verdict: 'UNKNOWN', required: 0, details: lacking, ...common });
  const required = requiredIn(norm, area, people);
  if (!required) return draft(norm, area, { verdict: 'UNKNOWN', required: 0, ...common });
  const { verdict, ratio } = judgeAmount(norm, facts, area, supply, required);
  const homes = norm.particulars.per?.of === 'HOMES' ? area.homes?.value : undefined;
  const amount = { ...(homes !== undefined && { countedBy: homes }), notTold: notTold(supply) };
  return draft(norm, area, {
    verdict,
    ratio,
    actual: known(supply.low, verdict),
    required,
    details: { amount },
    ...common,
    evidence: [...common.evidence, ...lookedFor(facts, norm, area, verdict)],
  });
}

const squareMetresInHectare = 10_000;

/**
 * Of all land, where only that is known, it is at least that share of the built land: enough of all land is enough, and
 * of too little nothing is known.
 */
function judgeShare(norm: NormFacts, facts: Facts, area: AreaFacts, supply: Supply, common: Common): Finding {
  const hectares = area.builtLand?.value ?? area.landArea?.value ?? 0;
  if (hectares === 0)
    return draft(norm, area, {
      verdict: 'UNKNOWN',
      details: { amount: { lacking: 'BUILT_LAND' } },
      ...common,
    });
  const share = (squareMetres: number) => (100 * squareMetres) / (hectares * squareMetresInHectare);
  const inPercent: Supply = { ...supply, low: share(supply.low), high: share(supply.high) };
  const { verdict, ratio } = judgeAmount(norm, facts, area, inPercent, norm.value);
  if (!area.builtLand && verdict !== 'MET')
    return draft(norm, area, {
      verdict: 'UNKNOWN',
      details: { amount: { lacking: 'BUILT_LAND' } },
      ...common,
    });
  const amount: AmountDetails = { countedBy: hectares, squareMetres: supply.low, notTold: notTold(supply) };
  return draft(norm, area, {
    verdict,
    ratio,
    actual: known(inPercent.low, verdict),
    details: { amount },
    ...common,
    evidence: [...common.evidence, ...lookedFor(facts, norm, area, verdict)],
  });
}

/** That nothing is known to be there says nothing of what is. */
const known = (amount: number, verdict: Finding['verdict']) =>
  verdict === 'UNKNOWN' ? amount || null : amount;

function landEvidence(area: AreaFacts, { unit }: NormFacts): Evidence[] {
  if (unit !== 'percent') return [];
  return area.builtLand
    ? figureEvidence(area, area.builtLand, { nl: 'hectare bebouwde grond', en: 'hectares of built land' })
    : figureEvidence(area, area.landArea, { nl: 'hectare land', en: 'hectares of land' });
}
