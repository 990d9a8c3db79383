import type { MultiPolygon, Polygon, Position } from 'geojson';
import { faultOfPosition, type GeometryFault, geometryFault } from './understand-position.ts';

export type Understood<Shape> = { readonly value: Shape } | { readonly fault: GeometryFault };

/**
 * A boundary that may be stored: rings closed, of four points or more, every point in the Netherlands in WGS84,
 * longitude first. A height is left out. Rings that cross themselves pass: only the database can judge those.
 */
export function understandGeometry(geometry: unknown): Understood<Polygon | MultiPolygon> {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type === undefined) return { fault: geometryFault('NO_GEOMETRY', 'There is no boundary.') };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const message = `The boundary is a ${String(type)}; a Polygon or MultiPolygon is needed.`;
    return { fault: geometryFault('NOT_A_POLYGON', message) };
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const fault = faultOfList(polygons, (polygon) => faultOfList(polygon, faultOfRing));
  if (fault) return { fault };
  const flat = (polygons as Position[][][]).map((polygon) => polygon.map((ring) => ring.map(withoutHeight)));
  return type === 'Polygon'
    ? { value: { type, coordinates: flat[0]! } }
    : { value: { type, coordinates: flat } };
}

/**
 * The same from well-known text, `POLYGON((4.88 52.38, …))` or MULTIPOLYGON, longitude first, as Amsterdam writes it.
 */
export function understandWkt(text: string): Understood<Polygon | MultiPolygon> {
  const [, kind, body] = /^\s*(MULTIPOLYGON|POLYGON)\s*Z?\s*(\(.*\))\s*$/is.exec(text) ?? [];
  const type = kind?.toUpperCase() === 'POLYGON' ? 'Polygon' : 'MultiPolygon';
  const coordinates = body === undefined ? null : nestedLists(body);
  if (coordinates) return understandGeometry({ type, coordinates });
  return {
    fault: geometryFault('BAD_WKT', 'The boundary is not well-known text of a POLYGON or MULTIPOLYGON.'),
  };
}

/** `((1 2,3 4))` as `[[[1,2],[3,4]]]`; null when it is not that. */
function nestedLists(body: string): unknown {
  const json = body
    .replace(/[-\d.eE]+(?:\s+[-\d.eE]+)+/g, (position) => `[${position.split(/\s+/).join(',')}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function faultOfList(list: unknown, faultOf: (item: unknown) => GeometryFault | null): GeometryFault | null {
  if (!Array.isArray(list) || list.length === 0) {
    return geometryFault('EMPTY_GEOMETRY', 'The boundary has a polygon without rings.');
  }
  for (const item of list) {
    const fault = faultOf(item);
    if (fault) return fault;
  }
  return null;
}

function faultOfRing(ring: unknown): GeometryFault | null {
  if (!Array.isArray(ring) || ring.length < 4) {
    return geometryFault('RING_TOO_SHORT', 'A ring of the boundary has fewer than four points.');
  }
  const fault = faultOfList(ring, faultOfPosition);
  if (fault) return fault;
  const [first, last] = [ring[0], ring.at(-1)] as [Position, Position];
  if (first[0] === last[0] && first[1] === last[1]) return null;
  return geometryFault('RING_NOT_CLOSED', 'A ring of the boundary does not end where it begins.');
}

const withoutHeight = ([longitude, latitude]: Position): Position => [longitude!, latitude!];
