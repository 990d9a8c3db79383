/** What is wrong with a geometry, for the keeper of the file. */
export interface GeometryFault {
  readonly code: string;
  readonly message: string;
  readonly repair: string | null;
}

/** That the coordinates are of another system: it holds for the whole file, so reading on is of no use. */
export const otherSystem = 'CRS_NOT_WGS84';

export const geometryFault = (
  code: string,
  message: string,
  repair: string | null = null,
): GeometryFault => ({
  code,
  message,
  repair,
});

/** The Netherlands in degrees, and in metres of the national grid (RD, EPSG:28992), a little wide. */
const degrees = { west: 3.3, east: 7.25, south: 50.7, north: 53.6 };
const metres = { west: 0, east: 300_000, south: 300_000, north: 625_000 };

const isIn = (box: typeof degrees, x: number, y: number) =>
  x >= box.west && x <= box.east && y >= box.south && y <= box.north;

/** Null for a point in the Netherlands, longitude first; many files called .geojson are in metres and do not say so. */
export function faultOfPosition(position: unknown): GeometryFault | null {
  const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    return geometryFault('NOT_A_POINT', 'A point has no two finite numbers.');
  }
  if (isIn(degrees, x, y)) return null;
  if (isIn(metres, x, y)) {
    const message = `The point ${x}, ${y} is in metres of the national grid (RD); only WGS84 is read.`;
    return geometryFault(otherSystem, message, inWgs84);
  }
  const repair = isIn(degrees, y, x) ? 'Latitude seems to come first: put the longitude before it.' : null;
  return geometryFault(
    'OUTSIDE_NETHERLANDS',
    `The point ${x}, ${y} does not lie in the Netherlands.`,
    repair,
  );
}

const inWgs84 = 'Export the layer again in WGS84 (EPSG:4326), longitude first.';

/** Degrees by their names in a `crs` member; ETRS89 differs less than a metre. */
const wgs84 = /(CRS:?84|EPSG:+(?:[\d.]+:)?(?:4326|4258))$/i;

/** Null when a collection states no system, or one in degrees: GeoJSON without `crs` is WGS84. */
export function faultOfCrs(crs: unknown): GeometryFault | null {
  if (crs === null || crs === undefined) return null;
  const { name } = ((crs as { properties?: unknown }).properties ?? {}) as { name?: unknown };
  if (typeof name === 'string' && wgs84.test(name)) return null;
  const message = `The file says that its coordinates are ${String(name ?? 'of another system')}; only WGS84 is read.`;
  return geometryFault(otherSystem, message, inWgs84);
}
