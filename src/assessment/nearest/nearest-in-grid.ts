/** Points by their place in `xs` and `ys`, in metres. */
export interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Which of the points is nearest to one; of those exactly as far the first. Null: there are none. */
export type FindNearest = (x: number, y: number) => Found | null;

interface Found {
  readonly at: number;
  readonly metres: number;
}

const pointsInACell = 2;
/** By so many metres at most a point on the border of two cells may be thought in the wrong one. */
const roundedOff = 1e-6;

/**
 * Lays points in the cells of a square grid. A search looks in the cell of its own place, or the one nearest to it, and
 * in the ring of cells around what it saw before, until nothing farther out can be nearer: a few cells, whatever the
 * number of points. (An index with a tree gives one of those that are just as far, and which is chance.)
 */
export function nearestIn({ xs, ys }: Points): FindNearest {
  if (xs.length === 0) return () => null;
  const [west, east, south, north] = [...extentOf(xs), ...extentOf(ys)];
  const cells = Math.max(1, xs.length / pointsInACell);
  // As many cells as that over the surface, and along the longer side no more than that either.
  const size =
    Math.max(
      Math.sqrt(((east - west) * (north - south)) / cells),
      (east - west) / cells,
      (north - south) / cells,
    ) || 1;
  const [columns, rows] = [Math.floor((east - west) / size) + 1, Math.floor((north - south) / size) + 1];
  const cellOf = (at: number) =>
    Math.floor((ys[at]! - south) / size) * columns + Math.floor((xs[at]! - west) / size);
  const { start, inOrder } = inCells(xs.length, columns * rows, cellOf);

  return (x, y) => {
    const [insideX, insideY] = [clamp(x, west, east), clamp(y, south, north)];
    const [column, row] = [Math.floor((insideX - west) / size), Math.floor((insideY - south) / size)];
    // Seen from outside, a point within the rectangle is at least as far as the two sides of a right angle say.
    const outside = square(x - insideX) + square(y - insideY);
    const toSide = Math.min(
      ...[insideX - west - column * size, (column + 1) * size - (insideX - west)],
      ...[insideY - south - row * size, (row + 1) * size - (insideY - south)],
    );
    let [best, nearest] = [-1, Infinity];
    const look = (from: number, to: number) => {
      for (let i = start[from]!; i < start[to + 1]!; i += 1) {
        const at = inOrder[i]!;
        const metres = Math.sqrt(square(xs[at]! - x) + square(ys[at]! - y));
        if (metres < nearest || (metres === nearest && at < best)) [best, nearest] = [at, metres];
      }
    };
    const farthest = Math.max(column, columns - 1 - column, row, rows - 1 - row);
    for (let ring = 0; ring <= farthest; ring += 1) {
      const seen = Math.max(0, toSide + (ring - 1) * size - roundedOff);
      if (ring > 0 && nearest < Math.sqrt(outside + square(seen))) break;
      const [left, right] = [Math.max(0, column - ring), Math.min(columns - 1, column + ring)];
      for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r += 1) {
        if (r === row - ring || r === row + ring) look(r * columns + left, r * columns + right);
        else {
          if (column >= ring) look(r * columns + left, r * columns + left);
          if (column + ring < columns) look(r * columns + right, r * columns + right);
        }
      }
    }
    return { at: best, metres: nearest };
  };
}

/** Where the points of each cell start, and the points in the order of their cells. */
function inCells(points: number, cells: number, cellOf: (at: number) => number) {
  const start = new Int32Array(cells + 1);
  for (let at = 0; at < points; at += 1) start[cellOf(at) + 1]! += 1;
  for (let cell = 0; cell < cells; cell += 1) start[cell + 1]! += start[cell]!;
  const next = start.slice();
  const inOrder = new Int32Array(points);
  for (let at = 0; at < points; at += 1) {
    const cell = cellOf(at);
    inOrder[next[cell]!] = at;
    next[cell]! += 1;
  }
  return { start, inOrder };
}

const extentOf = (values: readonly number[]): [number, number] => [
  values.reduce((one, other) => Math.min(one, other)),
  values.reduce((one, other) => Math.max(one, other)),
];

/** As PostGIS has it; `** 2` may differ in the last bit. */
const square = (value: number) => value * value;

const clamp = (value: number, lowest: number, highest: number) => Math.min(Math.max(value, lowest), highest);
