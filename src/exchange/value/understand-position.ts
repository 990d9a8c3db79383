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

/** Systems of coordinates in which the Netherlands lies in places so far apart that the numbers tell which it is. */
export type System = 'WGS84' | 'RD';

/** Null for what is neither: a point elsewhere, or of another system. */
export function systemAt(x: number, y: number): System | null {
  if (isIn(degrees, x, y)) return 'WGS84';
  return isIn(metres, x, y) ? 'RD' : null;
}

/** The same of a position that a file has, whatever that is. */
export function systemOfPosition(position: unknown): System | null {
  const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
  return typeof x === 'number' && typeof y === 'number' ? systemAt(x, y) : null;
}

/** Null for a point in the Netherlands, longitude first; many files called .geojson are in metres and do not say so. */
export function faultOfPosition(position: unknown): GeometryFault | null {
  const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    return geometryFault('NOT_A_POINT', 'A point has no two finite numbers.');
  }
  const system = systemAt(x, y);
  if (system === 'WGS84') return null;
  if (system === 'RD') {
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

/** The national grid by its names in a `crs` member, with or without the height above NAP. */
const rd = /EPSG:+(?:[\d.]+:)?(?:28992|7415)$/i;

const nameOf = (crs: unknown): string => {
  const { name } = ((crs as { properties?: unknown }).properties ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : 'of another system';
};

/** What a collection states of its coordinates: null when it states nothing; a fault when it is neither of the two. */
export function statedSystem(
  crs: unknown,
): { readonly system: System | null } | { readonly fault: GeometryFault } {
  if (crs === null || crs === undefined) return { system: null };
  const name = nameOf(crs);
  if (wgs84.test(name)) return { system: 'WGS84' };
  if (rd.test(name)) return { system: 'RD' };
  const message = `The file says that its coordinates are ${name}; WGS84 and RD are read.`;
  return { fault: geometryFault(otherSystem, message, inWgs84) };
}

/** Null when a collection states no system, or one in degrees: GeoJSON without `crs` is WGS84. */
export function faultOfCrs(crs: unknown): GeometryFault | null {
  if (crs === null || crs === undefined || wgs84.test(nameOf(crs))) return null;
  const message = `The file says that its coordinates are ${nameOf(crs)}; only WGS84 is read.`;
  return geometryFault(otherSystem, message, inWgs84);
}
