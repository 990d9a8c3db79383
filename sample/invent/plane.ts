/** Lengths and areas in metres, flat: the town is small. */
import type { Position } from 'geojson';
import { metresPerDegree } from './geography.ts';
import type { Sample } from './read.ts';

export type Ring = readonly Position[];

export function ringOf({ boundaries }: Sample, code: string): Ring {
  const feature = boundaries.features.find(({ properties }) => properties.code === code);
  if (!feature) throw new Error(`no boundary of ${code}`);
  return feature.geometry.coordinates[0]!;
}

export function squareMetres(ring: Ring): number {
  return Math.abs(turns(ring).reduce((sum, [a, b]) => sum + cross(a, b), 0)) / 2;
}

export function centreOf(ring: Ring): Position {
  const steps = turns(ring);
  const twice = steps.reduce((sum, [a, b]) => sum + cross(a, b), 0);
  const axis = (at: 0 | 1) =>
    steps.reduce((sum, [a, b]) => sum + (a[at]! + b[at]!) * cross(a, b), 0) / (3 * twice);
  const [longitude, latitude] = ring[0]!;
  return [longitude! + axis(0) / metresPerDegree.longitude, latitude! + axis(1) / metresPerDegree.latitude];
}

export function metresBetween(a: Position, b: Position): number {
  return Math.hypot((a[0]! - b[0]!) * metresPerDegree.longitude, (a[1]! - b[1]!) * metresPerDegree.latitude);
}

export function isInside([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (const [at, [x1, y1]] of ring.slice(1).entries()) {
    const [x0, y0] = ring[at]!;
    if (y0! > y! !== y1! > y! && x! < x0! + ((y! - y0!) * (x1! - x0!)) / (y1! - y0!)) inside = !inside;
  }
  return inside;
}

/** Whether two sides cross, other than in an end they share. */
export function doCross(a: readonly [Position, Position], b: readonly [Position, Position]): boolean {
  if (a.some((end) => b.some((other) => end[0] === other[0] && end[1] === other[1]))) return false;
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!));
  return side(...a, b[0]) !== side(...a, b[1]) && side(...b, a[0]) !== side(...b, a[1]);
}

/** The sides of a ring as pairs of points, each once. */
export function sidesOf(ring: Ring): [Position, Position][] {
  return ring.slice(1).map((end, at) => [ring[at]!, end]);
}

/** Relative to the first point, or the small areas drown in the digits of the degrees. */
function turns(ring: Ring): [Position, Position][] {
  const [longitude, latitude] = ring[0]!;
  const metres = ring.map(
    ([x, y]): Position => [
      (x! - longitude!) * metresPerDegree.longitude,
      (y! - latitude!) * metresPerDegree.latitude,
    ],
  );
  return sidesOf(metres);
}

const cross = (a: Position, b: Position) => a[0]! * b[1]! - b[0]! * a[1]!;
