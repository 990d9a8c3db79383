import type { AreaFacts } from '../facts/area-facts.ts';
import type { CheckFacts } from '../facts/check-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { freshnessOf } from '../finding/freshness-found.ts';
import { childrenEvidence, draft } from './draft.ts';
import { verdictOf } from './judge-ratio.ts';
import { judgeServing } from './judge-serving.ts';

/**
 * "So many percent of these facilities were checked in the last so many months", of those that are known to serve the
 * area. It is about what we know and not about what is there: where none is known there is nothing to check.
 */
export const assessFreshness = (norm: NormFacts, facts: Facts): Finding[] =>
  judgeServing(norm, facts, facts.checks, judge);

function judge(norm: NormFacts, { factsOn }: Facts, area: AreaFacts, checks: readonly CheckFacts[]): Finding {
  const found = freshnessOf(checks, factsOn, norm.particulars.monthsVerified ?? 0);
  const { of, verified, oldest } = found;
  const byId = new Map(checks.map((check) => [check.facilityId, check]));
  const evidence = [
    ...childrenEvidence(area),
    ...oldest.flatMap(({ facilityId }) => byId.get(facilityId) ?? []).map(evidenceOf),
  ];
  const common = { counted: of, evidence, details: { freshness: { kinds: norm.facilityKinds, ...found } } };
  if (of === 0 || area.children0to15 === 0)
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', ...common });
  // Compared in whole facilities: a percentage of thirds would miss its border by a hair.
  const ratio = (100 * verified) / (norm.value * of);
  return draft(norm, area, { verdict: verdictOf(ratio), actual: (100 * verified) / of, ratio, ...common });
}

function evidenceOf({ name, checkedOn, isByRegister, sourceId, row }: CheckFacts): Evidence {
  const how = isByRegister
    ? { nl: 'in het register van', en: 'in the register of' }
    : { nl: 'nagegaan op', en: 'checked on' };
  return {
    statement: {
      nl: checkedOn === null ? `${name}: nooit nagegaan` : `${name}: ${how.nl} ${checkedOn}`,
      en: checkedOn === null ? `${name}: never checked` : `${name}: ${how.en} ${checkedOn}`,
    },
    ...{ sourceId, row, retrievedOn: checkedOn },
  };
}
