import type { Position } from 'geojson';
import polylabel from 'polylabel';

/**
 * One point that stands for a GeoJSON geometry: of an area one that lies within it (a centroid need not), of several
 * areas that of the largest, of a line its middle corner. Null when there is none, or when it is not sound.
 */
export function pointWithin(geometry: unknown): Position | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? coordinates : null;
    case 'MultiPoint':
    case 'LineString':
      return middleOf(coordinates);
    case 'MultiLineString':
      return middleOf(
        listOf(coordinates).toSorted((one, other) => listOf(other).length - listOf(one).length)[0],
      );
    case 'Polygon':
      return isPolygon(coordinates) ? within(coordinates) : null;
    case 'MultiPolygon':
      return withinLargest(listOf(coordinates));
    default:
      return null;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

const isPolygon = (rings: unknown): rings is Position[][] =>
  listOf(rings).length > 0 &&
  listOf(rings).every((ring) => listOf(ring).length >= 4 && listOf(ring).every(isPosition));

function middleOf(positions: unknown): Position | null {
  const middle = listOf(positions)[Math.floor(listOf(positions).length / 2)];
  return isPosition(middle) ? middle : null;
}

/** As fine as a thousandth of its width, be that in degrees or in metres. */
function within(rings: Position[][]): Position {
  const xs = rings[0]!.map(([x = 0]) => x).sort((one, other) => one - other);
  const width = xs.at(-1)! - xs[0]!;
  const [x, y] = polylabel(rings, Math.max(width, Number.EPSILON) / 1_000);
  return [x, y];
}

function withinLargest(polygons: readonly unknown[]): Position | null {
  if (polygons.length === 0 || !polygons.every(isPolygon)) return null;
  const [largest] = polygons.toSorted((one, other) => surfaceOf(other[0]!) - surfaceOf(one[0]!));
  return within(largest!);
}

/** By the shoelace formula. */
function surfaceOf(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
