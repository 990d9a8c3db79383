import { assessAccess } from './assess-access.ts';
import { assessAnchoring } from './assess-anchoring.ts';
import { assessChoice } from './assess-choice.ts';
import { assessDistance } from './assess-distance.ts';
import { assessFreshness } from './assess-freshness.ts';
import { assessGoals } from './assess-goals.ts';
import { assessHours } from './assess-hours.ts';
import { assessPartnerKinds } from './assess-partner-kinds.ts';
import { assessProvision } from './assess-provision.ts';
import { assessRatio } from './assess-ratio.ts';
import { assessRelation } from './assess-relation.ts';
import { assessResilience } from './assess-resilience.ts';
import { assessSignalRoute } from './assess-signal-route.ts';
import { assessSurface } from './assess-surface.ts';
import type { Facts, NormFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { whyNotJudged } from './judged.ts';
import { measuredBy } from './measured-by.ts';
import { spreadUrgency } from './spread-urgency.ts';

/** Every norm that is judged against the facts: values in, values out. Provision first, since a relation gap may follow from it. */
export function assess(norms: readonly NormFacts[], facts: Facts): Finding[] {
  const judged = norms.filter((norm) => whyNotJudged(norm) === null);
  const of = (form: NormFacts['form']) => judged.filter((norm) => norm.form === form);
  const provision = of('MINIMUM_COUNT').flatMap((norm) => assessProvision(norm, facts));
  const ratio = of('RATIO').flatMap((norm) => followFrom(provision, assessRatio(norm, facts)));
  const surface = of('SURFACE').flatMap((norm) => followFrom(provision, assessSurface(norm, facts)));
  const hours = of('HOURS').flatMap((norm) => followFrom(provision, assessHours(norm, facts)));
  const choice = of('CHOICE').flatMap((norm) => assessChoice(norm, measuredBy(norm.metric, facts)));
  const distance = of('MAXIMUM_DISTANCE').flatMap((norm) =>
    assessDistance(norm, measuredBy(norm.metric, facts)),
  );
  const access = of('ACCESS').flatMap((norm) =>
    followFrom(provision, assessAccess(norm, measuredBy(norm.metric, facts))),
  );
  const relation = of('RELATION_PRESENT').flatMap((norm) =>
    assessRelation(norm, facts, absences(provision, norm.partnerKind)),
  );
  const goals = of('GOALS').flatMap((norm) => assessGoals(norm, facts));
  const anchoring = of('ANCHORING').flatMap((norm) => assessAnchoring(norm, facts));
  const freshness = of('FRESHNESS').flatMap((norm) => assessFreshness(norm, facts));
  const partnerKinds = of('PARTNER_KINDS').flatMap((norm) => assessPartnerKinds(norm, facts));
  const signalRoute = of('SIGNAL_ROUTE').flatMap((norm) => assessSignalRoute(norm, facts));
  const resilience = of('RESILIENCE').flatMap((norm) => assessResilience(norm, facts));
  return [
    ...[...provision, ...ratio, ...surface, ...hours, ...choice, ...distance, ...access],
    ...spreadUrgency([...relation, ...partnerKinds, ...signalRoute, ...resilience]),
    ...[...goals, ...anchoring, ...freshness],
  ];
}

/**
 * Where none of a kind is there, or known to be, that none of its capacity is there is the same lack, or the same
 * question: it follows from the norm that only counts facilities.
 */
function followFrom(provision: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const none = new Map(
    provision
      .filter(({ counted }) => counted === 0)
      .map((one) => [`${one.areaId} ${one.facilityKind} ${one.verdict}`, one.id]),
  );
  return findings.map((one) =>
    one.counted === 0
      ? { ...one, becauseOf: none.get(`${one.areaId} ${one.facilityKind} ${one.verdict}`) ?? null }
      : one,
  );
}

/** The provision gaps of a kind by area: what "no partner in the area" follows from. */
function absences(provision: readonly Finding[], kind: string | null): Map<string, string> {
  const absent = provision.filter((f) => f.facilityKind === kind && f.verdict === 'ABSENT');
  return new Map(absent.map((finding) => [finding.areaId, finding.id]));
}
