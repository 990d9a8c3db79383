import { assessDistance } from './assess-distance.ts';
import { assessProvision } from './assess-provision.ts';
import { assessRelation } from './assess-relation.ts';
import type { Facts, NormFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Every norm against the facts: values in, values out. Provision first, since a relation gap may follow from it. */
export function assess(norms: readonly NormFacts[], facts: Facts): Finding[] {
  const of = (form: NormFacts['form']) => norms.filter((norm) => norm.form === form);
  const provision = of('MINIMUM_COUNT').flatMap((norm) => assessProvision(norm, facts));
  const distance = of('MAXIMUM_DISTANCE').flatMap((norm) => assessDistance(norm, facts));
  const relation = of('RELATION_PRESENT').flatMap((norm) =>
    assessRelation(norm, facts, absences(provision, norm.partnerKind)),
  );
  return [...provision, ...distance, ...relation];
}

/** The provision gaps of a kind by area: what "no partner in the area" follows from. */
function absences(provision: readonly Finding[], kind: string | null): Map<string, string> {
  const absent = provision.filter((f) => f.facilityKind === kind && f.verdict === 'ABSENT');
  return new Map(absent.map((finding) => [finding.areaId, finding.id]));
}
