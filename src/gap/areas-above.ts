import type { Facts } from '../assessment/facts/facts.ts';

/** Neighbourhoods and the areas that they lie in, of those that are judged. */
export function areasAbove(
  { areas }: Pick<Facts, 'areas'>,
  neighbourhoodIds: readonly string[],
): Set<string> {
  const names = new Set(neighbourhoodIds);
  return new Set(
    areas
      .filter(({ id }) => names.has(id))
      .flatMap(({ id, parentId, municipalityId }) => [id, parentId, municipalityId])
      .filter((id) => id !== null),
  );
}
