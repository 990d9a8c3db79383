/** A part of a network with a place for each of its nodes, in a measure all parts share. */
export interface Piece {
  readonly nodes: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Puts the pieces beside each other on shelves, in the order they come, so that together they are about a square and
 * none lies over another. A piece is turned by nothing and keeps its size.
 */
export function packPieces(
  pieces: readonly Piece[],
  order: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const [x, y] = [new Float64Array(order), new Float64Array(order)];
  const boxes = pieces.map(boxOf);
  const margin = marginOf(boxes);
  const area = boxes.reduce((sum, { width, height }) => sum + (width + margin) * (height + margin), 0);
  const shelfWidth = Math.max(Math.sqrt(area), ...boxes.slice(0, 1).map(({ width }) => width + margin));
  let [left, top, shelfHeight] = [0, 0, 0];
  pieces.forEach((piece, at) => {
    const box = boxes[at]!;
    if (left > 0 && left + box.width + margin > shelfWidth * 1.001) {
      [left, top, shelfHeight] = [0, top + shelfHeight, 0];
    }
    piece.nodes.forEach((node, place) => {
      x[node] = left + piece.x[place]! - box.x;
      y[node] = top + piece.y[place]! - box.y;
    });
    left += box.width + margin;
    shelfHeight = Math.max(shelfHeight, box.height + margin);
  });
  return { x, y };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

function boxOf({ x, y }: Piece): Box {
  const [left, right] = extent(x);
  const [top, bottom] = extent(y);
  return { x: left, y: top, width: right - left, height: bottom - top, count: x.length };
}

function extent(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Between pieces as far as nodes of the largest stand apart, were they on a grid; 1 where none has a size. */
function marginOf([largest]: readonly Box[]): number {
  if (!largest || largest.count < 2) return 1;
  return Math.max(largest.width, largest.height) / Math.sqrt(largest.count);
}
