import type { Facts, ServingFacts } from '../../assessment/facts/facts.ts';
import type { ServedFacts } from '../../assessment/facts/supply-facts.ts';
import { areasAbove } from '../areas-above.ts';

interface Server {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly neighbourhoodIds: readonly string[];
  readonly wasAsked: boolean;
}

/** Who serves which area, with one that works for these neighbourhoods too, and so for all they lie in. */
export function serveToo(facts: Facts, { id, kinds, neighbourhoodIds, wasAsked }: Server): ServingFacts[] {
  const served = areasAbove(facts, neighbourhoodIds);
  const place = (areaId: string, kind: string) => `${areaId} ${kind}`;
  const serving = new Map(facts.serving.map((one) => [place(one.areaId, one.kind), one]));
  for (const areaId of served)
    for (const kind of kinds) {
      const known = serving.get(place(areaId, kind));
      serving.set(place(areaId, kind), {
        ...{ areaId, kind },
        facilityIds: [...new Set([...(known?.facilityIds ?? []), id])],
        allAsked: (known?.allAsked ?? true) && wasAsked,
      });
    }
  return [...serving.values()];
}

/** Neighbourhoods as a facility's capacity is divided over them, without a recorded share. */
export function servedFacts({ areas }: Facts, neighbourhoodIds: readonly string[]): ServedFacts[] {
  const names = new Set(neighbourhoodIds);
  return areas
    .filter(({ id }) => names.has(id))
    .map(({ id, parentId, municipalityId, children0to15 }) => ({
      ...{ neighbourhoodId: id, districtId: parentId, municipalityId, children0to15 },
      ...{ named: null, share: null },
    }));
}
