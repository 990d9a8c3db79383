import { BrokenGeometry } from './broken-geometry.ts';
import { isObject } from './is-object.ts';
import { brokenFeature, type MapLayer } from './map-layer.ts';
import type { Feature } from './read-features.ts';

type Position = readonly number[];

/** Members of a TopoJSON file; of a file that somebody else wrote, so each is looked at before it is used. */
interface Topology {
  readonly arcs?: unknown;
  readonly objects?: unknown;
  readonly transform?: { readonly scale?: unknown; readonly translate?: unknown };
}

interface TopologyObject {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly properties?: unknown;
  readonly geometries?: unknown;
  readonly arcs?: unknown;
  readonly crs?: unknown;
}

/**
 * The maps in a TopoJSON file, where neighbours share the lines between them. The `id` of a feature is its code when
 * its properties have none, as CBS' maps are packed by others.
 */
export function layersOfTopology(topology: Topology, file: string): MapLayer[] {
  const rings = ringReader(topology);
  const objects = isObject(topology.objects) ? Object.entries(topology.objects) : [];
  return objects.flatMap(([name, object]) => (isObject(object) ? [mapLayer(name, object, rings, file)] : []));
}

function mapLayer(name: string, object: TopologyObject, rings: ReadRing, file: string): MapLayer {
  const listed: unknown[] = Array.isArray(object.geometries) ? object.geometries : [object];
  const geometries = listed.filter(isObject) as TopologyObject[];
  return {
    name,
    size: geometries.length,
    first: geometries[0] ? propertiesOf(geometries[0]) : null,
    *features(from) {
      for (const [index, geometry] of geometries.entries()) {
        yield featureOf(from + index, geometry, object.crs ?? null, rings, file);
      }
    },
  };
}

function propertiesOf({ id, properties }: TopologyObject): Readonly<Record<string, unknown>> {
  return { ...(typeof id === 'string' ? { statcode: id } : {}), ...(isObject(properties) ? properties : {}) };
}

function featureOf(
  number: number,
  object: TopologyObject,
  crs: unknown,
  ring: ReadRing,
  file: string,
): Feature {
  const properties = propertiesOf(object);
  const { type, arcs } = object;
  try {
    const polygon = (lists: unknown) => withoutCollapsed(listOf(lists).map(ring));
    const polygons = (lists: unknown) => {
      const all = listOf(lists).map(polygon);
      const whole = all.filter(([outer]) => isWhole(outer));
      return whole.length > 0 ? whole : all;
    };
    const coordinates = type === 'Polygon' ? polygon(arcs) : type === 'MultiPolygon' ? polygons(arcs) : [];
    const geometry = type === null || type === undefined ? null : { type, coordinates };
    return { number, properties, geometry, crs, faults: [] };
  } catch (fault) {
    return brokenFeature(fault, number, properties, file);
  }
}

/** A hole or an island smaller than the grid is left with too few corners and encloses nothing; the others stand. */
const withoutCollapsed = ([outer = [], ...holes]: Position[][]) => [outer, ...holes.filter(isWhole)];

const isWhole = (ring: readonly Position[] = []) => ring.length >= 4;

/** Points of a ring, from the numbers of its arcs. */
type ReadRing = (arcs: unknown) => Position[];

/**
 * An arc can be named without end, so that a small file would fill the memory. A map of the country in full detail has
 * 10 million points, and its largest municipality 200,000.
 */
const mostPoints = { inMap: 50_000_000, inRing: 1_000_000 };

function ringReader(topology: Topology): ReadRing {
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

function listOf(value: unknown, otherwise = 'The boundary has no arcs.'): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new BrokenGeometry(otherwise);
}
