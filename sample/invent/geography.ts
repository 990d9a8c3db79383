/**
 * Boundaries from one shared set of points: the corners of the map's cells and a point halfway each side, all
 * moved a little. A moved point moves for every area that uses it, so that nothing overlaps and no hole exists.
 */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { chanceFor } from './random.ts';
import { districts, getNeighbourhood, municipality, neighbourhoods, townMap } from './town.ts';

const cell = 500;
const southWest = { longitude: 5.155, latitude: 52.508 };
/** At latitude 52.53; constants, so that every machine makes the same file. */
export const metresPerDegree = { longitude: 67_726, latitude: 111_268 };

/** Corners move less than a quarter of a cell, or a cell could turn inside out. */
const cornerShift = 0.19;
const halfwayShift = 0.06;

const rows = townMap.length;
const columns = townMap[0]!.length;

/** Corners lie on even, halfway points on one odd coordinate: twice the column and twice the row. */
const points = movePoints();

export function boundaries(): FeatureCollection<Polygon> {
  const features = [
    area(municipality.code, municipality.name, (sign) => sign !== '.'),
    ...districts.map(({ code, name }) =>
      area(code, name, (sign) => sign !== '.' && getNeighbourhood(sign).district === code),
    ),
    ...neighbourhoods.map(({ code, name, sign }) => area(code, name, (other) => other === sign)),
  ];
  return { type: 'FeatureCollection', features };
}

/** A point well inside a cell of the neighbourhood: of the named cell, else of one that chance points at. */
export function placeIn(
  sign: string,
  pick: (low: number, high: number) => number,
  at?: readonly [number, number],
) {
  const cells = cellsWhere((other) => other === sign);
  const [column, row] = at ?? cells[pick(0, cells.length - 1)]!;
  if (townMap[row]?.[column] !== sign) throw new Error(`cell ${column},${row} is not in ${sign}`);
  const [east, south] = [pick(25, 75) / 100, pick(25, 75) / 100];
  const corner = (right: number, down: number) =>
    points.get(pointKey(2 * (column + right), 2 * (row + down)))!;
  const blend = (axis: 0 | 1) =>
    (corner(0, 0)[axis]! * (1 - east) + corner(1, 0)[axis]! * east) * (1 - south) +
    (corner(0, 1)[axis]! * (1 - east) + corner(1, 1)[axis]! * east) * south;
  return { longitude: sixDecimals(blend(0)), latitude: sixDecimals(blend(1)) };
}

/** A point for the four digits of each postcode, in a neighbourhood about in their middle. */
export const pc4Points = ['C', 'R'].map((sign) => ({
  pc4: getNeighbourhood(sign).postcode.slice(0, 4),
  ...placeIn(sign, (low, high) => Math.floor((low + high) / 2)),
}));

function area(code: string, naam: string, includes: (sign: string) => boolean): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: { code, naam },
    geometry: { type: 'Polygon', coordinates: [ringAround(cellsWhere(includes))] },
  };
}

/** Sides that two of the cells share fall away; what is left is walked anticlockwise from its smallest key. */
function ringAround(cells: readonly (readonly [number, number])[]): Position[] {
  const sides = new Map<string, [string, string]>();
  for (const [column, row] of cells) {
    const [west, east, north, south] = [2 * column, 2 * column + 2, 2 * row, 2 * row + 2];
    const walk = [
      pointKey(west, south),
      pointKey(west + 1, south),
      pointKey(east, south),
      pointKey(east, south - 1),
      pointKey(east, north),
      pointKey(east - 1, north),
      pointKey(west, north),
      pointKey(west, north + 1),
    ];
    for (const [at, from] of walk.entries()) {
      const to = walk[(at + 1) % walk.length]!;
      if (!sides.delete(`${to} ${from}`)) sides.set(`${from} ${to}`, [from, to]);
    }
  }
  const next = new Map(sides.values());
  if (next.size < sides.size) throw new Error('two parts of an area touch in a corner only');
  const start = [...next.keys()].sort()[0]!;
  const ring = [start];
  for (let at = next.get(start)!; at !== start; at = next.get(at)!) ring.push(at);
  if (ring.length !== next.size) throw new Error(`the area around ${start} is in parts or has a hole`);
  return [...ring, start].map((key) => points.get(key)!);
}

function movePoints() {
  const chance = chanceFor('boundaries');
  const moved = new Map<string, Position>();
  const shift = (size: number) => (chance.between(-100, 100) / 100) * size;
  const corners = new Map<string, readonly [number, number]>();
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++)
      corners.set(pointKey(2 * column, 2 * row), [column + shift(cornerShift), row + shift(cornerShift)]);
  for (const [key, corner] of corners) moved.set(key, position(corner));
  for (const [key, [x, y]] of corners) {
    const [column, row] = key.split(',').map(Number) as [number, number];
    for (const [right, down] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const other = corners.get(pointKey(column + 2 * right, row + 2 * down));
      if (!other) continue;
      const halfway = [
        (x + other[0]) / 2 + shift(halfwayShift),
        (y + other[1]) / 2 + shift(halfwayShift),
      ] as const;
      moved.set(pointKey(column + right, row + down), position(halfway));
    }
  }
  return moved;
}

function cellsWhere(includes: (sign: string) => boolean): [number, number][] {
  return townMap.flatMap((line, row) =>
    [...line].flatMap((sign, column) => (includes(sign) ? [[column, row] as [number, number]] : [])),
  );
}

function position([x, y]: readonly [number, number]): Position {
  return [
    sixDecimals(southWest.longitude + (x * cell) / metresPerDegree.longitude),
    sixDecimals(southWest.latitude + ((rows - y) * cell) / metresPerDegree.latitude),
  ];
}

function pointKey(x: number, y: number) {
  return `${x},${y}`;
}

function sixDecimals(value: number) {
  return Math.round(value * 1e6) / 1e6;
}
