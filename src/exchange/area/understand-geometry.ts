import type { MultiPolygon, Polygon, Position } from 'geojson';
import { rdToWgs84 } from '../value/rd-to-wgs84.ts';
import {
  faultOfPosition,
  type GeometryFault,
  geometryFault,
  type System,
  systemOfPosition,
} from '../value/understand-position.ts';

export interface Shape {
  /** In WGS84, longitude first, without heights. */
  readonly value: Polygon | MultiPolygon;
  /** What the file has it in. */
  readonly system: System;
  /** Points and lines that were in it beside the polygons. */
  readonly leftOut: number;
}

export type Understood = Shape | { readonly fault: GeometryFault };

/**
 * A boundary that may be stored: rings closed, of four points or more, every point in the Netherlands, in degrees
 * (longitude first) or in metres of the national grid, which the numbers themselves tell. Rings that cross themselves
 * pass: only the database can judge those.
 */
export function understandGeometry(geometry: unknown): Understood {
  const { type, coordinates } = membersOf(geometry);
  if (type === undefined) return { fault: geometryFault('NO_GEOMETRY', 'There is no boundary.') };
  if (type === 'Polygon') return shapeOf([coordinates], 0, true);
  if (type === 'MultiPolygon') return shapeOf(coordinates, 0, false);
  if (type === 'GeometryCollection') return shapeOfCollection(geometry);
  const what = typeof type === 'string' ? type.slice(0, 40) : 'thing without a type';
  const message = `The boundary is a ${what}; a Polygon or MultiPolygon is needed.`;
  return { fault: geometryFault('NOT_A_POLYGON', message) };
}

const membersOf = (geometry: unknown) =>
  (geometry ?? {}) as { type?: unknown; coordinates?: unknown; geometries?: unknown };

/** What a program leaves behind that repairs polygons: polygons, and the lines and points that fell off. */
function shapeOfCollection(geometry: unknown): Understood {
  const { geometries } = membersOf(geometry);
  const parts = Array.isArray(geometries) ? geometries.map(membersOf) : [];
  const polygons = parts.flatMap(({ type, coordinates }) => {
    if (type === 'Polygon') return [coordinates];
    return type === 'MultiPolygon' && Array.isArray(coordinates) ? coordinates : [];
  });
  if (polygons.length > 0) {
    const isPolygon = ({ type }: (typeof parts)[number]) => type === 'Polygon' || type === 'MultiPolygon';
    return shapeOf(polygons, parts.filter((part) => !isPolygon(part)).length, false);
  }
  const message = 'The boundary is a GeometryCollection without a polygon.';
  return { fault: geometryFault('NOT_A_POLYGON', message) };
}

function shapeOf(polygons: unknown, leftOut: number, isOne: boolean): Understood {
  const system = systemOf(polygons);
  const fault = faultOfList(polygons, (polygon) => faultOfList(polygon, (ring) => faultOfRing(ring, system)));
  if (fault) return { fault };
  const place = system === 'RD' ? ([x, y]: Position) => rdToWgs84(x!, y!) : withoutHeight;
  const flat = (polygons as Position[][][]).map((polygon) => polygon.map((ring) => ring.map(place)));
  const value: Shape['value'] = isOne
    ? { type: 'Polygon', coordinates: flat[0]! }
    : { type: 'MultiPolygon', coordinates: flat };
  return { value, system, leftOut };
}

/** Told by the first point; the others must agree. */
function systemOf(polygons: unknown): System {
  let first = polygons;
  for (let level = 0; level < 3; level += 1) first = Array.isArray(first) ? first[0] : null;
  return systemOfPosition(first) ?? 'WGS84';
}

/**
 * The same from well-known text, `POLYGON((4.88 52.38, …))` or MULTIPOLYGON, longitude first, as Amsterdam writes it.
 */
export function understandWkt(text: string): Understood {
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

function faultOfRing(ring: unknown, system: System): GeometryFault | null {
  if (!Array.isArray(ring) || ring.length < 4) {
    return geometryFault('RING_TOO_SHORT', 'A ring of the boundary has fewer than four points.');
  }
  const fault = faultOfList(ring, (position) => faultIn(system, position));
  if (fault) return fault;
  const [first, last] = [ring[0], ring.at(-1)] as [Position, Position];
  if (first[0] === last[0] && first[1] === last[1]) return null;
  return geometryFault('RING_NOT_CLOSED', 'A ring of the boundary does not end where it begins.');
}

function faultIn(system: System, position: unknown): GeometryFault | null {
  const found = systemOfPosition(position);
  if (found === system) return null;
  if (found === null) return faultOfPosition(position);
  const [x, y] = position as Position;
  const message = `The boundary has points in degrees and in metres, such as ${x}, ${y}.`;
  return geometryFault('MIXED_SYSTEMS', message, 'Export the layer again in one system of coordinates.');
}

const withoutHeight = ([longitude, latitude]: Position): Position => [longitude!, latitude!];
