import { kindOfTags, mainTagOf } from '../../../src/exchange/facility/osm-kind.ts';
import { facilityKinds } from '../../../src/facility/term/facility-kinds.ts';

/** `leisure=playground fee=yes`, as OpenStreetMap writes tags down; `~` is a space in a value. */
const tagsOf = (text: string) =>
  new Map(text.split(' ').map((tag) => tag.replaceAll('~', ' ').split('=') as [string, string]));

describe('an object of OpenStreetMap', () => {
  test.each([
    ['leisure=playground', 'SPEELPLEK'],
    ['leisure=playground operator=Gemeente~Weert', 'SPEELPLEK'],
    ['leisure=playground operator=Staatsbosbeheer', 'SPEELPLEK'],
    ['leisure=playground fee=no name=De~Linde', 'SPEELPLEK'],
    ['leisure=playground operator=Buurtvereniging~Linde', 'SPEELTUIN'],
    ['leisure=playground name=Speeltuin_De~Linde', 'SPEELTUIN'],
    ['leisure=playground fee=yes', 'SPEELTUIN'],
    ['leisure=indoor_play', 'SPEELTUIN'],
    ['amenity=library', 'BIBLIOTHEEK'],
    ['amenity=toy_library', 'SPEELOTHEEK'],
    ['amenity=community_centre', 'BUURTHUIS'],
    ['amenity=community_centre community_centre=youth_centre', 'JONGERENWERK'],
    ['amenity=community_centre community_centre:for=senior;juvenile', 'JONGERENWERK'],
    ['amenity=community_centre community_centre:for=senior', 'BUURTHUIS'],
    ['amenity=youth_centre', 'JONGERENWERK'],
    ['club=scout leisure=pitch', 'SCOUTING'],
    ['leisure=sports_centre', 'SPORTVERENIGING'],
    ['club=sport sport=soccer', 'SPORTVERENIGING'],
    ['leisure=sports_centre sport=swimming', 'ZWEMBAD'],
    ['leisure=swimming_pool name=De~Linde', 'ZWEMBAD'],
    ['leisure=water_park', 'ZWEMBAD'],
    ['amenity=music_school', 'CULTUUR'],
    ['tourism=zoo zoo=petting_zoo', 'KINDERBOERDERIJ'],
  ])('with %s is a %s', (text, kind) => {
    expect(kindOfTags(tagsOf(text))).toEqual({ kind: facilityKinds.get(kind).code });
  });

  test.each([
    ['amenity=school', 'registers'],
    ['amenity=kindergarten', 'registers'],
    ['amenity=childcare', 'registers'],
    ['amenity=school leisure=playground', 'registers'],
    ['leisure=swimming_pool', 'no kind'],
    ['leisure=pitch sport=soccer', 'no kind'],
    ['leisure=park', 'no kind'],
    ['amenity=place_of_worship', 'no kind'],
    ['amenity=police', 'no kind'],
    ['amenity=social_facility social_facility:for=juvenile', 'no kind'],
    ['amenity=doctors', 'no kind'],
    ['leisure=playground access=private', 'not open'],
    ['amenity=library access=no', 'not open'],
    ['leisure=playground disused=yes', 'out of use'],
  ])('with %s is left out, and it is said why', (text, why) => {
    const { kind, skipped } = kindOfTags(tagsOf(text));
    expect(kind).toBeUndefined();
    expect(skipped).toContain(why);
  });

  test.each([
    ['leisure=park name=De~Linde', 'leisure=park'],
    ['leisure=pitch club=sport', 'club=sport'],
    ['name=De~Linde', null],
  ])('with %s is told of by %j', (text, tag) => {
    expect(mainTagOf(tagsOf(text))).toBe(tag);
  });
});
