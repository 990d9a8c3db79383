import { basename } from 'node:path';
import { readPostcode } from '../../facility/place/postcode.ts';
import type { Issue } from '../../source/issue.ts';
import { type OnProgress, readBytes } from '../file/read-bytes.ts';
import { type Feature, readFeatures } from '../file/read-features.ts';
import { readText } from '../file/read-text.ts';
import { faultOfCrs, faultOfPosition } from '../value/understand-position.ts';
import { issueOf } from './understand-boundaries.ts';

export interface SchoolPoint {
  readonly longitude: number;
  readonly latitude: number;
  /** As written `1315 HR`; null where the file has none. */
  readonly postcode: string | null;
}

/** The points of a school location by its vestigingscode, in the order of the file. */
export type SchoolPoints = ReadonlyMap<string, readonly SchoolPoint[]>;

/**
 * School locations that were geocoded with the register of addresses (BAG), as EduGIS publishes them. About nine
 * thousand points, held in memory: the address file is read beside them.
 */
export async function readSchoolPoints(
  path: string,
  onProgress?: OnProgress,
): Promise<{ readonly points: SchoolPoints; readonly issues: readonly Issue[] }> {
  const file = basename(path);
  const points = new Map<string, SchoolPoint[]>();
  const issues: Issue[] = [];
  for await (const feature of readFeatures(readText(readBytes(path, onProgress), file), file)) {
    const fault = faultOf(feature);
    if (feature.faults.length > 0) issues.push(...feature.faults);
    else if (fault) issues.push(issueOf(fault, { file, line: feature.number }));
    else addPoint(points, feature);
  }
  return { points, issues };
}

function faultOf({ crs, geometry }: Feature) {
  return faultOfCrs(crs) ?? faultOfPosition(coordinatesOf(geometry));
}

const coordinatesOf = (geometry: unknown) => (geometry as { coordinates?: unknown } | null)?.coordinates;

function addPoint(points: Map<string, SchoolPoint[]>, { properties, geometry }: Feature): void {
  // Called vestigingsnummer in the edition of 2022.
  const code = properties.vestigingscode ?? properties.vestigingsnummer;
  if (typeof code !== 'string' || code === '') return;
  const [longitude, latitude] = coordinatesOf(geometry) as [number, number];
  const postcode = typeof properties.postcode === 'string' ? readPostcode(properties.postcode) : null;
  const known = points.get(code);
  if (known) known.push({ longitude, latitude, postcode });
  else points.set(code, [{ longitude, latitude, postcode }]);
}
