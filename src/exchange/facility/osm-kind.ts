import type { Tags } from './osm-object.ts';

/** What an object of OpenStreetMap is here, or in a sentence why it is left out. */
export type OsmKind =
  | { readonly kind: string; readonly skipped?: undefined }
  | { readonly kind?: undefined; readonly skipped: string };

/** Tags that say what a thing is, the most telling first. */
const telling = ['club', 'amenity', 'leisure', 'tourism', 'healthcare', 'zoo', 'sport', 'shop', 'building'];

/** `leisure=playground`: what an object is, to tell of it; null when no tag says. */
export function mainTagOf(tags: Tags): string | null {
  const key = telling.find((one) => tags.has(one));
  return key === undefined ? null : `${key}=${tags.get(key)}`;
}

/** DUO and LRK know all of them, with their number; here they would come a second time. */
const ofRegisters = ['school', 'kindergarten', 'childcare'];

/**
 * The first rule that holds says what it is. What is not in the list has no kind of ours, or its tag says too little:
 * a pitch is as often a club's as everybody's, a place of worship need not have anything for the young, a police
 * station is not the officers of a neighbourhood.
 */
const rules: readonly (readonly [kind: string, holds: (tags: Tags) => boolean])[] = [
  ['SCOUTING', (tags) => tags.get('club') === 'scout'],
  ['SPEELOTHEEK', (tags) => tags.get('amenity') === 'toy_library'],
  ['BIBLIOTHEEK', (tags) => tags.get('amenity') === 'library'],
  ['JONGERENWERK', isYouthCentre],
  ['BUURTHUIS', (tags) => tags.get('amenity') === 'community_centre'],
  ['KINDERBOERDERIJ', (tags) => tags.get('zoo') === 'petting_zoo'],
  ['CULTUUR', (tags) => tags.get('amenity') === 'music_school'],
  ['ZWEMBAD', isSwimmingPool],
  ['SPORTVERENIGING', (tags) => tags.get('club') === 'sport' || tags.get('leisure') === 'sports_centre'],
  ['SPEELTUIN', isManagedPlayground],
  ['SPEELPLEK', (tags) => tags.get('leisure') === 'playground'],
];

export function kindOfTags(tags: Tags): OsmKind {
  if (ofRegisters.includes(tags.get('amenity') ?? '')) {
    return {
      skipped: 'Schools and childcare come in from their registers (import schools, import childcare).',
    };
  }
  const kind = rules.find(([, holds]) => holds(tags))?.[0];
  if (kind === undefined) return { skipped: 'It has no kind of facility here.' };
  if (/^(?:private|no)$/.test(tags.get('access') ?? ''))
    return { skipped: 'It is not open to others (access).' };
  if (/^yes$/.test(tags.get('disused') ?? tags.get('abandoned') ?? ''))
    return { skipped: 'It is out of use.' };
  return { kind };
}

/** The tag of its own was given up for one beside `community_centre`. */
function isYouthCentre(tags: Tags): boolean {
  const isFor = (tags.get('community_centre:for') ?? '').split(';').map((one) => one.trim());
  return (
    tags.get('amenity') === 'youth_centre' ||
    (tags.get('amenity') === 'community_centre' &&
      (tags.get('community_centre') === 'youth_centre' || isFor.includes('juvenile')))
  );
}

/** Most swimming pools on the map lie in a garden: those that others may use have a name. */
function isSwimmingPool(tags: Tags): boolean {
  const leisure = tags.get('leisure');
  const isForSwimming = (tags.get('sport') ?? '').split(';').includes('swimming');
  return (
    leisure === 'water_park' ||
    (leisure === 'sports_centre' && isForSwimming) ||
    (leisure === 'swimming_pool' && tags.has('name'))
  );
}

/** Who keeps public play spots; anybody else who runs one is there for it. */
const publicOperator = /^(?:de )?gemeente\b|^stadsdeel\b|staatsbosbeheer|recreatieschap|waterschap/i;

/** Speeltuin: with a fence, a fee, somebody there. It has a fee, a keeper of its own, or calls itself so. */
function isManagedPlayground(tags: Tags): boolean {
  if (tags.get('leisure') === 'indoor_play') return true;
  if (tags.get('leisure') !== 'playground') return false;
  const operator = tags.get('operator');
  return (
    tags.get('fee') === 'yes' ||
    /speeltuin/i.test(tags.get('name') ?? '') ||
    (operator !== undefined && !publicOperator.test(operator))
  );
}
