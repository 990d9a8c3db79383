import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Finding } from '../finding/finding.ts';

/**
 * Judges each area at the level of the norm by what is known of the facilities of its kinds that serve it, each once
 * however many of its kinds it has.
 */
export function judgeServing<Known extends { readonly facilityId: string }>(
  norm: NormFacts,
  facts: Facts,
  known: readonly Known[],
  judge: (norm: NormFacts, facts: Facts, area: AreaFacts, known: readonly Known[]) => Finding,
): Finding[] {
  const byId = new Map(known.map((one) => [one.facilityId, one]));
  const serving = Map.groupBy(
    facts.serving.filter(({ kind }) => norm.facilityKinds.includes(kind)),
    ({ areaId }) => areaId,
  );
  return facts.areas
    .filter((area) => area.level === norm.level)
    .map((area) => {
      const ids = new Set(serving.get(area.id)?.flatMap(({ facilityIds }) => facilityIds));
      const found = [...ids].flatMap((id) => byId.get(id) ?? []);
      return judge(norm, facts, area, found);
    });
}
