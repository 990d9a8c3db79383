import { isObject } from '../reading/is-object.ts';
import { brokenFeature, type MapLayer } from './map-layer.ts';
import type { Feature } from './read-features.ts';
import { listOf, type Position, type ReadRing, ringReader, type Topology } from './topology-rings.ts';

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
