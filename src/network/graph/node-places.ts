import type { NetworkGraph } from './graph.ts';

/** Where a facility stands and works, of one day. */
export interface FacilityPlace {
  readonly id: string;
  /** RD metres (EPSG:28992); null without a point, or with one that is only that of four digits of a postcode. */
  readonly x: number | null;
  readonly y: number | null;
  /** Ids of the neighbourhoods it works for. */
  readonly serves: readonly string[];
}

/** The same of a node: of an organisation, of all its facilities in the network. */
export interface NodePlace {
  readonly points: readonly (readonly [number, number])[];
  readonly serves: ReadonlySet<string>;
}

export function placesOf(
  graph: NetworkGraph,
  facilities: readonly FacilityPlace[],
): ReadonlyMap<string, NodePlace> {
  const byId = new Map(facilities.map((facility) => [facility.id, facility]));
  return new Map(
    graph.mapNodes((key, node) => {
      const found = node.facilities.flatMap(({ id }) => byId.get(id) ?? []);
      return [
        key,
        {
          points: found.flatMap(({ x, y }) => (x === null || y === null ? [] : [[x, y] as const])),
          serves: new Set(found.flatMap(({ serves }) => serves)),
        },
      ];
    }),
  );
}

/** 0 when they work for the same neighbourhood, else the straight line between their points; null when not known. */
export function metresBetween(one: NodePlace | undefined, other: NodePlace | undefined): number | null {
  if (!one || !other) return null;
  // Asked of a great many pairs, so without a list of what it looks through.
  for (const id of one.serves) if (other.serves.has(id)) return 0;
  let nearest: number | null = null;
  for (const [x, y] of one.points) {
    for (const [otherX, otherY] of other.points) {
      const metres = Math.hypot(x - otherX, y - otherY);
      if (nearest === null || metres < nearest) nearest = metres;
    }
  }
  return nearest;
}
