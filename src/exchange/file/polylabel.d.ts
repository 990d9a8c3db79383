/** It comes without types. */
declare module 'polylabel' {
  import type { Position } from 'geojson';

  /** The point of a polygon that is farthest from its edge, so that it lies within. */
  export default function polylabel(rings: Position[][], precision?: number): [x: number, y: number];
}
