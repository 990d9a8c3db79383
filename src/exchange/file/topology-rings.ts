import { isObject } from '../reading/is-object.ts';
import { BrokenGeometry } from './broken-geometry.ts';

export type Position = readonly number[];

/** Members of a TopoJSON file; of a file that somebody else wrote, so each is looked at before it is used. */
export interface Topology {
  readonly arcs?: unknown;
  readonly objects?: unknown;
  readonly transform?: { readonly scale?: unknown; readonly translate?: unknown };
}

/** Points of a ring, from the numbers of its arcs. */
export type ReadRing = (arcs: unknown) => Position[];

/**
 * An arc can be named without end, so that a small file would fill the memory. A map of the country in full detail has
 * 10 million points, and its largest municipality 200,000.
 */
const mostPoints = { inMap: 50_000_000, inRing: 1_000_000 };

export function ringReader(topology: Topology): ReadRing {
  const arcs = Array.isArray(topology.arcs) ? topology.arcs : [];
  const place = placeOf(topology.transform);
  const known = new Map<number, Position[]>();
  let pointsLeft = mostPoints.inMap;

  const arcOf = (index: number): Position[] => {
    const found = known.get(index) ?? placed(listOf(arcs[index], `The boundary has no arc ${index}.`), place);
    known.set(index, found);
    return found;
  };

  return (numbers) => {
    const points: Position[] = [];
    for (const number of listOf(numbers)) {
      if (!Number.isInteger(number)) throw new BrokenGeometry('The boundary names an arc that is no number.');
      const isReversed = (number as number) < 0;
      const arc = arcOf(isReversed ? ~(number as number) : (number as number));
      pointsLeft -= arc.length;
      if (pointsLeft < 0 || points.length > mostPoints.inRing) {
        throw new BrokenGeometry('The boundary has more points than a map has.');
      }
      // An arc begins where the one before it ends.
      const rest = (isReversed ? arc.toReversed() : arc).slice(points.length > 0 ? 1 : 0);
      for (const point of rest) points.push(point);
    }
    return points;
  };
}

/** With a transform each point of an arc is the step from the one before it. */
function placed(arc: readonly unknown[], place: ReturnType<typeof placeOf>): Position[] {
  let [x, y] = [0, 0];
  return arc.map((point) => {
    const [east, north] = Array.isArray(point) ? (point as number[]) : [];
    if (!place) return [east!, north!];
    x += east!;
    y += north!;
    return place(x, y);
  });
}

function placeOf(transform: Topology['transform']): ((x: number, y: number) => Position) | null {
  if (!isObject(transform)) return null;
  const [scale, translate] = pairsOf(transform);
  return (x, y) => [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!];
}

function pairsOf({ scale, translate }: NonNullable<Topology['transform']>) {
  return [Array.isArray(scale) ? scale : [], Array.isArray(translate) ? translate : []] as [
    number[],
    number[],
  ];
}

/** Metres of a degree of longitude and of latitude in the middle of the Netherlands, at 52.2 degrees north. */
const metresOfDegree = [68_300, 111_300] as const;

/** The steps a file counts its points in, in metres, the larger of both directions; null when it does not. */
export function stepOf({ transform }: Topology): number | null {
  if (!isObject(transform)) return null;
  const [scale, translate] = pairsOf(transform);
  const isInDegrees = Math.abs(Number(translate[0])) <= 180;
  const steps = metresOfDegree.map((metres, axis) => Number(scale[axis]) * (isInDegrees ? metres : 1));
  return steps.every(Number.isFinite) ? Math.round(Math.max(...steps)) : null;
}

export function listOf(value: unknown, otherwise = 'The boundary has no arcs.'): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new BrokenGeometry(otherwise);
}
