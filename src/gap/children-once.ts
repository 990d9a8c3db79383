import { fewestShown, roundTo5 } from '../area/figure/children.ts';

/** An area with its children, and the areas it lies in. */
export interface AreaWithChildren {
  readonly areaId: string;
  readonly parentId: string | null;
  readonly municipalityId: string | null;
  readonly children: number | null;
}

export interface ChildrenCounted {
  readonly children: number | null;
  readonly known: number;
  readonly of: number;
}

/** Children of these areas: each area once, with the most that is said of it, and none again through a larger one. */
export function childrenOnce(areas: readonly AreaWithChildren[]): ChildrenCounted {
  const named = new Set(areas.map(({ areaId }) => areaId));
  const isWithin = (id: string | null, areaId: string) => id !== null && id !== areaId && named.has(id);
  const most = new Map<string, number | null>();
  for (const { areaId, parentId, municipalityId, children } of areas) {
    if (isWithin(parentId, areaId) || isWithin(municipalityId, areaId)) continue;
    const known = most.get(areaId) ?? null;
    most.set(areaId, known === null || (children !== null && children > known) ? children : known);
  }
  const told = [...most.values()].filter((children) => children !== null);
  return {
    children: told.length === 0 ? null : told.reduce((sum, children) => sum + children, 0),
    known: told.length,
    of: most.size,
  };
}

/** As it is shown: rounded to 5; null when too few to tell, or when nobody tells. */
export const shownChildren = (children: number | null): number | null =>
  children === null || children < fewestShown ? null : roundTo5(children);
