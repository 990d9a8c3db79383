import type { Kept, KeptNearest, Origin, Place } from './keep-nearest.rows.ts';
import { nearestIn } from './nearest-in-grid.ts';

export interface Nearest extends Kept {
  readonly areaId: string;
  readonly facilityId: string;
  readonly metres: number;
}

export interface Differences {
  readonly differing: readonly Nearest[];
  /** Kept so far, though there is no origin any more, or no facility. */
  readonly gone: readonly Pick<Nearest, 'areaId' | 'kind'>[];
}

/** By what they provide, in the same order; one that provides two kinds is under both. */
export function byKind(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of places)
    for (const kind of [place.kind, ...(place.alsoProvides ?? [])]) {
      const same = found.get(kind);
      if (same) same.push(place);
      else found.set(kind, [place]);
    }
  return found;
}

/** What is the nearest from each origin, for each kind and edition wanted, as far as it differs from what was kept. */
export function compareNearest(
  wanted: readonly Kept[],
  origins: readonly Origin[],
  places: ReadonlyMap<string, readonly Place[]>,
  kept: readonly KeptNearest[],
): Differences {
  const ofEdition = Map.groupBy(origins, ({ edition }) => edition);
  const differing: Nearest[] = [];
  const gone: { areaId: string; kind: string }[] = [];
  for (const { edition, kind } of wanted) {
    const find = searchIn(places.get(kind) ?? []);
    const before = byArea(kept.find((one) => one.edition === edition && one.kind === kind));
    for (const { id: areaId, x, y } of ofEdition.get(edition) ?? []) {
      const now = find(x, y);
      if (now === null) break;
      if (!before.takeSame(areaId, now)) differing.push({ edition, kind, areaId, ...now });
    }
    for (const areaId of before.left()) gone.push({ areaId, kind });
  }
  return { differing, gone };
}

function searchIn(all: readonly Place[]) {
  const places = all.filter(({ isActive }) => isActive);
  const find = nearestIn({ xs: places.map(({ x }) => x), ys: places.map(({ y }) => y) });
  return (x: number, y: number) => {
    const found = find(x, y);
    return found && { facilityId: places[found.at]!.id, metres: found.metres };
  };
}

function byArea(kept: KeptNearest | undefined) {
  const [facilityIds, metres] = [kept?.facilityIds.split('\n') ?? [], kept?.metres.split('\n') ?? []];
  const places = new Map(kept?.areaIds.split('\n').map((areaId, at) => [areaId, at]));
  return {
    /** Whether it was the same; takes it out of those that are left, whether it was or not. */
    takeSame(areaId: string, now: { readonly facilityId: string; readonly metres: number }): boolean {
      const at = places.get(areaId);
      if (at === undefined) return false;
      places.delete(areaId);
      return facilityIds[at] === now.facilityId && Number(metres[at]) === now.metres;
    },
    left: () => places.keys(),
  };
}
