import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { type Lived, spreadOf } from '../finding/distance-spread.ts';
import type { Finding } from '../finding/finding.ts';

/** From where the distance of a neighbourhood was measured. */
export const withPrecision = (finding: Finding, area: AreaFacts | undefined): Finding => ({
  ...finding,
  details: { distance: { originPrecision: area?.originPrecision ?? null, spread: null } },
});

/** Beside the share within reach, how far children live: of the neighbourhoods in which both are known. */
export function withSpreads(
  norm: NormFacts,
  wholes: readonly Finding[],
  neighbourhoods: readonly AreaFacts[],
  findings: readonly Finding[],
): Finding[] {
  if (norm.sharePercent === null) return [];
  const inside = new Map<string, Lived[]>();
  for (const [i, { parentId, municipalityId, children0to15 }] of neighbourhoods.entries()) {
    const metres = findings[i]?.actual ?? null;
    if (metres === null || children0to15 === null) continue;
    for (const id of [parentId, municipalityId]) {
      if (id === null) continue;
      if (!inside.has(id)) inside.set(id, []);
      inside.get(id)?.push({ children: children0to15, metres });
    }
  }
  return wholes.map((whole) => ({
    ...whole,
    details: { distance: { originPrecision: null, spread: spreadOf(inside.get(whole.areaId) ?? []) } },
  }));
}
