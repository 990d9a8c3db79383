import type { AreaFacts } from '../assessment/facts/area-facts.ts';
import type { Facts } from '../assessment/facts/facts.ts';

/** What was read of an input, and what is wrong with it; with problems nothing is done with what was read. */
export interface Read<T> {
  readonly read: readonly T[];
  readonly problems: readonly string[];
}

/** Reads each of a list, and gathers what is wrong with any of them. */
export function readEach<Input, T>(
  list: readonly Input[],
  read: (one: Input, at: number) => T | readonly string[],
): Read<T> {
  const all = list.map(read);
  return {
    read: all.filter((one): one is T => !Array.isArray(one)),
    problems: all.flatMap((one) => (Array.isArray(one) ? one : [])),
  };
}

/** The neighbourhoods that areas of the municipality mean; the codes that are none of its areas are told apart. */
export function neighbourhoodsMeant({ areas }: Pick<Facts, 'areas'>, codes: readonly string[]) {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const named = codes.flatMap((code) => byCode.get(code) ?? []);
  const ids = new Set(named.map(({ id }) => id));
  const isMeant = ({ id, parentId, municipalityId, level }: AreaFacts) =>
    level === 'NEIGHBOURHOOD' && [id, parentId, municipalityId].some((one) => one !== null && ids.has(one));
  return {
    ids: areas.filter(isMeant).map(({ id }) => id),
    unknown: codes.filter((code) => !byCode.has(code)),
  };
}
