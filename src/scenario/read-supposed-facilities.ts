import { isOnDutchGrid } from '../area/dutch-grid.ts';
import type { Facts } from '../assessment/facts/facts.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { neighbourhoodsMeant, type Read, readEach } from './read-supposed.ts';
import type { SupposedFacility } from './supposed.ts';
import type { SupposedCapacityInput, SupposedFacilityInput } from './supposed-facility-input.graphql.ts';
import type { PlaceAsked, SupposedPlace } from './supposed-places.rows.ts';

export const keyOf = ({ key }: SupposedFacilityInput, at: number): string => key ?? `new_${at + 1}`;

/** The places to look up: of those that can be one. */
export const placesOf = (inputs: readonly SupposedFacilityInput[]): PlaceAsked[] =>
  inputs.flatMap((input, at) => {
    const { longitude = null, latitude = null, neighbourhood = null } = input;
    return problemsOfPlace(input).length > 0
      ? []
      : [{ id: keyOf(input, at), longitude, latitude, neighbourhood }];
  });

/** Supposed facilities as they change facts, or all that is wrong with them, each naming the facility and the value. */
export function readSupposedFacilities(
  inputs: readonly SupposedFacilityInput[],
  facts: Pick<Facts, 'areas'>,
  places: readonly SupposedPlace[],
): Read<SupposedFacility> {
  const keys = inputs.map(keyOf);
  return readEach<SupposedFacilityInput, SupposedFacility>(inputs, (input, at) => {
    const id = keyOf(input, at);
    const place = places.find((one) => one.id === id);
    const kinds = input.kinds.map((text) => ({ text, term: facilityKinds.find(text) }));
    const served = input.serves == null ? null : neighbourhoodsMeant(facts, input.serves);
    const problems = [
      ...problemsOfKey(id, keys.indexOf(id) < at),
      ...(input.kinds.length >= 1 && input.kinds.length <= 5
        ? []
        : [`has ${input.kinds.length} kinds; it may have 1 to 5`]),
      ...kinds.flatMap(({ text, term }) => (term ? [] : [`${JSON.stringify(text)} is no kind of facility`])),
      ...problemsOfPlace(input),
      ...(place || problemsOfPlace(input).length > 0 ? [] : [noPlace(input)]),
      ...(served?.unknown ?? []).map((code) => `${code} is no area of the municipality to work for`),
      ...problemsOfCapacity(input.capacity),
    ];
    if (problems.length > 0 || !place) return problems.map((problem) => `addFacilities: ${id}: ${problem}`);
    return {
      ...{ id, name: input.name ?? id, metresTo: place.metresTo, reaches: place.reaches },
      kinds: [...new Set(kinds.flatMap(({ term }) => term?.code ?? []))],
      ...{ standsIn: place.standsIn, municipalityCode: place.municipalityCode },
      serves: served?.ids ?? [place.standsIn],
      capacity: capacityOf(input.capacity ?? {}),
    };
  });
}

function problemsOfKey(id: string, isTwice: boolean): string[] {
  if (isTwice) return ['there are two with this key'];
  if (/^fac_/i.test(id)) return ['a key does not begin as the id of a facility does'];
  return /^[\w-]{1,40}$/.test(id) ? [] : ['a key has 1 to 40 letters, digits, - and _'];
}

function problemsOfPlace({ longitude, latitude, neighbourhood }: SupposedFacilityInput): string[] {
  if ((longitude == null) !== (latitude == null)) return ['a point has a longitude and a latitude'];
  if ((longitude == null) === (neighbourhood == null)) return ['stands at a point or in a neighbourhood'];
  if (longitude == null || latitude == null || isOnDutchGrid(longitude, latitude)) return [];
  return [`${longitude}, ${latitude} (longitude, latitude) is not in the Netherlands`];
}

const noPlace = ({ longitude, latitude, neighbourhood }: SupposedFacilityInput) =>
  neighbourhood == null
    ? `${longitude}, ${latitude} (longitude, latitude) lies in no neighbourhood`
    : `${neighbourhood} is no neighbourhood with a known origin`;

function problemsOfCapacity(capacity: SupposedCapacityInput | null | undefined): string[] {
  return Object.entries(capacity ?? {}).flatMap(([measure, amount]) =>
    amount == null || (amount >= 0 && amount <= mostOf(measure))
      ? []
      : [`${measure} is ${amount}; it is 0 to ${mostOf(measure)}`],
  );
}

/** A park has more metres than any facility has of anything else. */
const mostOf = (measure: string) => (measure === 'squareMetres' ? 1_000_000 : 10_000);

function capacityOf({
  fte,
  persons,
  places,
  squareMetres,
  hoursPerWeek,
}: SupposedCapacityInput): SupposedFacility['capacity'] {
  return {
    ...(fte == null ? {} : { FTE: fte }),
    ...(persons == null ? {} : { PERSONS: persons }),
    ...(places == null ? {} : { PLACES: places }),
    ...(squareMetres == null ? {} : { SQUARE_METRES: squareMetres }),
    ...(hoursPerWeek == null ? {} : { HOURS_PER_WEEK: hoursPerWeek }),
  };
}
