import type { Geometry, Position } from 'geojson';
import { readIdentifier } from '../../organisation/identifiers.ts';
import { readCellText } from '../file/cell-text.ts';
import type { Feature } from '../file/read-features.ts';

/** Tags by key; a key whose value is empty is not there. */
export type Tags = ReadonlyMap<string, string>;

/** A node, way or relation, from whichever file it came. */
export interface OsmObject {
  /** `node/123`; null when the file does not say. */
  readonly id: string | null;
  readonly tags: Tags;
  /** Null when the file has none: Overpass must be asked for it. */
  readonly geometry: Geometry | null;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * GeoJSON as osmtogeojson writes it (`id: "node/123"`, tags among the properties or under `tags`) or as Esri does
 * (`osm_id`, `osm_type`, columns with null), and elements of Overpass (`type`, `id`, `tags`).
 */
export function osmObjectOf({ member = {}, properties, geometry }: Feature): OsmObject {
  if (isOfOverpass(member)) {
    return { id: idOf([`${member.type}/${member.id}`]), tags: tagsOf(member.tags), geometry: drawn(member) };
  }
  const given = [member.id, properties['@id'], properties.id, `${properties.osm_type}/${properties.osm_id}`];
  return {
    id: idOf(given),
    tags: tagsOf(properties.tags ?? properties),
    geometry: geometry as Geometry | null,
  };
}

const isOfOverpass = ({ type }: Values) => type === 'node' || type === 'way' || type === 'relation';

function idOf(given: readonly unknown[]): string | null {
  for (const one of given) {
    const { value } = readIdentifier('OSM', typeof one === 'string' ? one : '');
    if (value !== undefined) return value;
  }
  return null;
}

/** Esri has no colon in the names of its columns: `addr_street` is `addr:street`. */
function tagsOf(values: unknown): Tags {
  const tags = new Map<string, string>();
  for (const [key, value] of Object.entries((values ?? {}) as Values)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = readCellText(String(value));
    if ('value' in text && text.value !== '') tags.set(key.replace(/^addr_/, 'addr:'), text.value);
  }
  return tags;
}

interface LatLon {
  readonly lat: number;
  readonly lon: number;
}
interface Drawn {
  readonly lat?: number;
  readonly lon?: number;
  readonly center?: LatLon;
  readonly geometry?: readonly (LatLon | null)[];
  readonly members?: readonly { readonly role?: string; readonly geometry?: readonly (LatLon | null)[] }[];
  readonly bounds?: { minlat: number; minlon: number; maxlat: number; maxlon: number };
}

/** An element of Overpass as GeoJSON: by its shape (`out geom`) when there is one, else by its middle (`out center`). */
function drawn(element: Values): Geometry | null {
  const { lat, lon, center, geometry, members, bounds } = element as Drawn;
  if (lat !== undefined && lon !== undefined) return { type: 'Point', coordinates: [lon, lat] };
  if (geometry) return lineOrArea(positionsOf(geometry));
  const outer = (members ?? [])
    .filter(({ role }) => role === 'outer')
    .map((one) => positionsOf(one.geometry ?? []));
  if (outer.length > 0 && outer.every(isRing)) {
    return { type: 'MultiPolygon', coordinates: outer.map((ring) => [ring]) };
  }
  if (center) return { type: 'Point', coordinates: [center.lon, center.lat] };
  if (!bounds) return null;
  const { minlon, maxlon, minlat, maxlat } = bounds;
  return { type: 'Point', coordinates: [(minlon + maxlon) / 2, (minlat + maxlat) / 2] };
}

const lineOrArea = (positions: Position[]): Geometry =>
  isRing(positions)
    ? { type: 'Polygon', coordinates: [positions] }
    : { type: 'LineString', coordinates: positions };

/** Corners outside the box that was asked for are null. */
const positionsOf = (corners: readonly (LatLon | null)[]): Position[] =>
  corners.flatMap((corner) => (corner ? [[corner.lon, corner.lat]] : []));

function isRing(positions: readonly Position[]): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return positions.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
