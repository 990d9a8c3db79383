import { faultOfPosition, type GeometryFault, otherSystem } from './understand-position.ts';

export type Coordinates =
  | { readonly x: number; readonly y: number; readonly system: 'WGS84' | 'RD'; readonly fault?: undefined }
  | { readonly fault: GeometryFault };

/** Two numbers as a file has them, with a comma or a point: degrees, or metres of the national grid by their size. */
export function readCoordinates(x: unknown, y: unknown): Coordinates {
  const position = [readCoordinate(x), readCoordinate(y)] as const;
  const fault = faultOfPosition(position);
  if (fault && fault.code !== otherSystem) return { fault };
  return { x: position[0], y: position[1], system: fault ? 'RD' : 'WGS84' };
}

/** Not a number for what is none, and for an empty cell. */
export function readCoordinate(given: unknown): number {
  if (typeof given === 'number') return given;
  return typeof given === 'string' && given !== '' ? Number(given.replace(',', '.')) : Number.NaN;
}
