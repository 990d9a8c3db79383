/** Side of the map. */
const side = 1_000;
/** Spots a unit: positions are told in tenths. */
const spots = 10;

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Scales places into the map, the shape kept and in the middle, and gives each node a spot of its own. */
export function spreadOut({ x, y }: Places): Places {
  const [left, top] = [lowest(x), lowest(y)];
  const [width, height] = [highest(x) - left, highest(y) - top];
  const scale = Math.max(width, height) > 0 ? side / Math.max(width, height) : 0;
  const taken = new Set<number>();
  const placed = { x: new Float64Array(x.length), y: new Float64Array(y.length) };
  for (let node = 0; node < x.length; node += 1) {
    const wanted = {
      column: Math.round(spots * ((x[node]! - left) * scale + (side - width * scale) / 2)),
      row: Math.round(spots * ((y[node]! - top) * scale + (side - height * scale) / 2)),
    };
    const spot = nearestFree(wanted, taken);
    taken.add(numberOf(spot));
    placed.x[node] = spot.column / spots;
    placed.y[node] = spot.row / spots;
  }
  return placed;
}

interface Spot {
  readonly column: number;
  readonly row: number;
}

const last = side * spots;
const numberOf = ({ column, row }: Spot): number => row * (last + 1) + column;
const isOnMap = ({ column, row }: Spot): boolean => column >= 0 && row >= 0 && column <= last && row <= last;

/** Looks ring after ring around it, each from its top left corner on. */
function nearestFree(wanted: Spot, taken: ReadonlySet<number>): Spot {
  for (let ring = 0; ring <= last; ring += 1) {
    for (let down = -ring; down <= ring; down += 1) {
      const step = Math.abs(down) === ring || ring === 0 ? 1 : 2 * ring;
      for (let right = -ring; right <= ring; right += step) {
        const spot = { column: wanted.column + right, row: wanted.row + down };
        if (isOnMap(spot) && !taken.has(numberOf(spot))) return spot;
      }
    }
  }
  throw new Error(`no spot is free on a map of ${last + 1} by ${last + 1}`);
}

const lowest = (values: Float64Array): number =>
  values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
const highest = (values: Float64Array): number =>
  values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
