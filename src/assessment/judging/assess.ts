import { whyNotJudged } from '../../norm/judged.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Finding } from '../finding/finding.ts';
import { assessAccess } from './assess-access.ts';
import { assessAnchoring } from './assess-anchoring.ts';
import { assessChoice } from './assess-choice.ts';
import { assessContact } from './assess-contact.ts';
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
import { measuredBy } from './measured-by.ts';
import { spreadUrgency } from './spread-urgency.ts';

/** Every norm that is judged against the facts: values in, values out. Provision first, since a relation gap may follow from it. */
export function assess(norms: readonly NormFacts[], facts: Facts): Finding[] {
  const judged = norms.filter((norm) => whyNotJudged(norm) === null);
  const of = (form: NormFacts['form']) => judged.filter((norm) => norm.form === form);
  const measured = ({ metric }: NormFacts) => measuredBy(metric, facts);
  const provision = of('MINIMUM_COUNT').map((norm) => ({
    kinds: norm.facilityKinds,
    findings: assessProvision(norm, facts),
  }));
  const ratio = of('RATIO').flatMap((norm) => followFrom(provision, norm, assessRatio(norm, facts)));
  const surface = of('SURFACE').flatMap((norm) => followFrom(provision, norm, assessSurface(norm, facts)));
  const hours = of('HOURS').flatMap((norm) => followFrom(provision, norm, assessHours(norm, facts)));
  const choice = of('CHOICE').flatMap((norm) => assessChoice(norm, measured(norm)));
  const distance = of('MAXIMUM_DISTANCE').flatMap((norm) => assessDistance(norm, measured(norm)));
  const access = of('ACCESS').flatMap((norm) =>
    followFrom(provision, norm, assessAccess(norm, measured(norm))),
  );
  const relation = of('RELATION_PRESENT').flatMap((norm) =>
    assessRelation(norm, facts, absences(provision, norm.partnerKind)),
  );
  const goals = of('GOALS').flatMap((norm) => assessGoals(norm, facts));
  const anchoring = of('ANCHORING').flatMap((norm) => assessAnchoring(norm, facts));
  const contact = of('CONTACT').flatMap((norm) => assessContact(norm, facts));
  const freshness = of('FRESHNESS').flatMap((norm) => assessFreshness(norm, facts));
  const partnerKinds = of('PARTNER_KINDS').flatMap((norm) => assessPartnerKinds(norm, facts));
  const signalRoute = of('SIGNAL_ROUTE').flatMap((norm) => assessSignalRoute(norm, facts));
  const resilience = of('RESILIENCE').flatMap((norm) => assessResilience(norm, facts));
  return [
    ...provision.flatMap(({ findings }) => findings),
    ...[...ratio, ...surface, ...hours, ...choice, ...distance, ...access],
    ...spreadUrgency([...relation, ...partnerKinds, ...signalRoute, ...resilience]),
    ...[...goals, ...anchoring, ...contact, ...freshness],
  ];
}

/** What a norm found that only counts facilities of some kinds. */
interface Counted {
  readonly kinds: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Where none of a kind is there, or known to be, that none of its capacity is there is the same lack, or the same
 * question: it follows from a norm that only counts facilities.
 */
function followFrom(provision: readonly Counted[], norm: NormFacts, findings: readonly Finding[]): Finding[] {
  const none = new Map(
    countsOf(provision, norm.facilityKinds)
      .filter(({ counted }) => counted === 0)
      .map((one) => [`${one.areaId} ${one.verdict}`, one.id]),
  );
  return findings.map((one) =>
    one.counted === 0 ? { ...one, becauseOf: none.get(`${one.areaId} ${one.verdict}`) ?? null } : one,
  );
}

/** The provision gaps of a kind by area: what "no partner in the area" follows from. */
function absences(provision: readonly Counted[], kind: string | null): Map<string, string> {
  const absent = countsOf(provision, kind === null ? [] : [kind]).filter((f) => f.verdict === 'ABSENT');
  return new Map(absent.map((finding) => [finding.areaId, finding.id]));
}

/** Of norms that count all of these kinds: where they find none, there is none of any of these. */
const countsOf = (provision: readonly Counted[], kinds: readonly string[]) =>
  provision
    .filter((counted) => kinds.every((kind) => counted.kinds.includes(kind)))
    .flatMap(({ findings }) => findings);
