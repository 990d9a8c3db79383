import { readPostcode } from '../../facility/place/postcode.ts';
import type { AddressRecord, FacilityRecord, PointRecord } from '../../facility/record/facility-record.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { readWebsite } from '../../organisation/read-website.ts';
import type { Issue } from '../../source/issue.ts';
import { pointWithin } from '../file/point-within.ts';
import type { Feature } from '../file/read-features.ts';
import { assumed, error, note, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { rdToWgs84 } from '../value/rd-to-wgs84.ts';
import { readCoordinates } from '../value/read-coordinates.ts';
import { kindOfTags, mainTagOf } from './osm-kind.ts';
import { type OsmObject, osmObjectOf, type Tags } from './osm-object.ts';

/** What is told with how many there are, and not object by object. */
export const osmCounted = ['OSM_SKIPPED', 'SPORTS_CENTRE'];

/**
 * A place of OpenStreetMap for the tags of `osm-kind.ts`. Corners of ways, which have no tags, are passed by. Who runs
 * it is not read, since an operator can be a person; nor are telephone and mail.
 */
export function understandOsm(feature: Feature, file: string): Reading<FacilityRecord> {
  const line = feature.number;
  const object = osmObjectOf(feature);
  const { id, tags } = object;
  const tag = mainTagOf(tags);
  const at: Place = { file, line, value: tag };
  if (tags.size === 0) return readingOf(file, line, []);
  const { kind, skipped } = kindOfTags(tags);
  if (kind === undefined) return readingOf(file, line, [], [note('OSM_SKIPPED', at, skipped)]);
  if (id === null) return readingOf(file, line, [], [error('NO_KEY', at, 'It has no id such as node/123.')]);

  const issues: Issue[] = [];
  if (kind === 'SPORTVERENIGING' && tags.get('club') !== 'sport') {
    const message = 'A sports centre is where clubs are, and the map does not say which.';
    issues.push(
      assumed('SPORTS_CENTRE', at, message, 'a sports club', 'Put the clubs in a sheet of your own.'),
    );
  }
  const point = pointOf(object, { file, line, value: id }, issues);
  if (point === null) return readingOf(file, line, [], issues);
  const record: FacilityRecord = {
    type: 'facility',
    key: id,
    name: nameOf(tags, kind, id),
    kind,
    alsoProvides: [],
    organisation: null,
    address: addressOf(tags),
    point,
    serves: [],
    ...agesOf(tags),
    audiences: [],
    modes: [],
    lowThreshold: tags.get('fee') === 'no' ? ['FREE'] : [],
    capacity: [],
    status: 'ACTIVE',
    validFrom: null,
    validUntil: null,
    website: readWebsite(tags.get('website') ?? tags.get('contact:website') ?? ''),
    identifiers: [{ scheme: 'OSM', value: id }],
    relationsAskedOn: null,
    verifiedOn: null,
    verifiedBy: null,
    inPostSince: null,
  };
  return readingOf(file, line, [record], issues);
}

/** Most play spots have no name: theirs says what it is and where to look it up. */
function nameOf(tags: Tags, kind: string, id: string): string {
  const label = facilityKinds.get(kind).nl;
  const street = tags.get('addr:street');
  const made = street ? `${label} ${street}` : `${label} zonder naam (OpenStreetMap ${id})`;
  return tags.get('name') ?? `${made[0]!.toUpperCase()}${made.slice(1)}`;
}

/** Many files called .geojson are in metres of the national grid and do not say so: the numbers tell. */
function pointOf({ geometry }: OsmObject, at: Place, issues: Issue[]): PointRecord | null {
  const position = geometry && pointWithin(geometry);
  if (!position) {
    const repair = 'Ask Overpass for "out center" or "out geom".';
    issues.push(error('NO_GEOMETRY', at, 'It has no point or shape that can be read.', repair));
    return null;
  }
  const found = readCoordinates(position[0], position[1]);
  if (found.fault !== undefined) {
    issues.push(error(found.fault.code, at, found.fault.message, found.fault.repair));
    return null;
  }
  const { x, y, system } = found;
  const [longitude, latitude] = system === 'RD' ? rdToWgs84(x, y) : [x, y];
  return { longitude, latitude, precision: 'ADDRESS' };
}

function addressOf(tags: Tags): AddressRecord | null {
  const address = {
    street: tags.get('addr:street') ?? null,
    houseNumber: tags.get('addr:housenumber') ?? null,
    postcode: readPostcode(tags.get('addr:postcode') ?? ''),
    place: tags.get('addr:city') ?? null,
    municipalityCode: null,
  };
  return Object.values(address).every((part) => part === null) ? null : address;
}

/** `max_age=12` is up to and including 12. */
function agesOf(tags: Tags) {
  const [from, last] = ['min_age', 'max_age'].map((key) => {
    const given = tags.get(key) ?? '';
    return /^\d{1,2}$/.test(given) ? Number(given) : null;
  });
  const agesUntil = last == null ? null : last + 1;
  const isSound = from == null || agesUntil === null || from < agesUntil;
  return isSound ? { agesFrom: from ?? null, agesUntil } : { agesFrom: null, agesUntil: null };
}
