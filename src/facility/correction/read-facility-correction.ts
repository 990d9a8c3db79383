import { isOnDutchGrid } from '../../area/dutch-grid.ts';
import { foldName } from '../../database/fold-name.ts';
import type { Problem } from '../../graphql/problem.ts';
import { codesOf, type Tell, tellInto } from '../../graphql/tell-problems.ts';
import type { Vocabulary } from '../../graphql/term.ts';
import {
  type PublicText,
  readPublicName,
  readPublicText,
  readPublicWebsite,
} from '../../organisation/read-public-text.ts';
import { readPostcode } from '../place/postcode.ts';
import { facilityKinds } from '../term/facility-kinds.ts';
import { audiences, contributions, deliveryModes, lowThresholdTraits } from '../term/facility-traits.ts';
import type { FactField } from '../term/fact-terms.ts';
import type { FacilityCorrection, GivenAddress, StatedFact } from './facility-correction.ts';
import type { KeptFacility } from './kept-facility.ts';
import { readCapacityCorrection } from './read-capacity-correction.ts';
import { readKind } from './read-kind.ts';

interface ReadCorrection {
  readonly said: readonly StatedFact[];
  readonly problems: readonly Problem[];
}

const words = [
  ['alsoProvides', 'ALSO_PROVIDES', facilityKinds],
  ['audiences', 'AUDIENCES', audiences],
  ['modes', 'MODES', deliveryModes],
  ['lowThreshold', 'LOW_THRESHOLD', lowThresholdTraits],
  ['contributions', 'CONTRIBUTIONS', contributions],
] as const satisfies readonly (readonly [keyof FacilityCorrection, FactField, Vocabulary])[];

/**
 * What was filled in of a facility as facts, and all that can be seen to be wrong without looking anything up. An
 * address without a location takes the location of before away: it is looked for anew. Working areas are looked up.
 */
export function readFacilityCorrection(
  given: FacilityCorrection,
  known: KeptFacility,
  { maySayKind }: { readonly maySayKind: boolean },
): ReadCorrection {
  const said: StatedFact[] = [];
  const problems: Problem[] = [];
  const say = (field: FactField, value: unknown) => void said.push({ field, part: '', value });
  const tell = tellInto(problems);
  const text = (read: PublicText) => {
    problems.push(...read.problems);
    return read.text;
  };

  if (given.name !== undefined) {
    const name = text(readPublicName(given.name, ['input', 'name'])) ?? '';
    say('NAME', { text: name, folded: foldName(name) });
  }
  if (given.kind !== undefined) {
    const of = { kinds: facilityKinds, what: 'facility' };
    const kind = readKind({ kind: given.kind, of, mayBeSaid: maySayKind }, tell);
    if (kind !== null) say('KIND', kind);
  }
  for (const [name, field, vocabulary] of words) {
    const texts = given[name];
    if (texts !== undefined) say(field, codesOf(texts ?? [], name, vocabulary, tell));
  }
  if (given.address !== undefined) {
    say('ADDRESS', addressOf(given.address ?? {}, text, tell));
    if (given.location === undefined) say('POINT', null);
  }
  if (given.location !== undefined) {
    const { location } = given;
    if (location !== null && !isOnDutchGrid(location.longitude, location.latitude))
      tell('INVALID', 'location', 'this point does not lie in the Netherlands (WGS84, degrees)');
    say('POINT', location && { ...location, precision: 'ADDRESS' });
  }
  if (given.ages !== undefined) say('AGES', agesOf(given.ages ?? {}, tell));
  if (given.website !== undefined)
    say('WEBSITE', text(readPublicWebsite(given.website, ['input', 'website'])));
  if (given.status !== undefined) {
    if (given.status === null || given.status === 'UNKNOWN')
      tell('REQUIRED', 'status', 'whether it is at work is one of PLANNED, ACTIVE, PAUSED and CLOSED');
    else say('STATUS', given.status);
  }
  if (given.validFrom !== undefined || given.validUntil !== undefined)
    say('VALIDITY', validityOf(given, known, tell));
  const capacity = readCapacityCorrection(given, known);
  return { said: [...said, ...capacity.said], problems: [...problems, ...capacity.problems] };
}

const longestParts = { street: 100, houseNumber: 20, place: 100 } as const;

function addressOf(given: GivenAddress, text: (read: PublicText) => string | null, tell: Tell) {
  const part = (name: keyof typeof longestParts) =>
    text(readPublicText(given[name] ?? null, ['input', 'address', name], longestParts[name]));
  const { postcode: written } = given;
  const postcode = written?.trim() ? readPostcode(written) : null;
  if (written?.trim() && postcode === null)
    tell('INVALID', 'address.postcode', `${JSON.stringify(written.slice(0, 20))} is no postcode`);
  return withoutNull({
    street: part('street'),
    houseNumber: part('houseNumber'),
    postcode,
    place: part('place'),
  });
}

const oldest = 120;

function agesOf({ from, until }: NonNullable<FacilityCorrection['ages']>, tell: Tell) {
  for (const [field, age] of Object.entries({ from, until }))
    if (age != null && (age < 0 || age > oldest))
      tell('INVALID', `ages.${field}`, `an age is 0 to ${oldest}, not ${age}`);
  if (from != null && until != null && until <= from)
    tell('ENDS_BEFORE_START', 'ages.until', `it ends at ${until}, not above where it begins, ${from}`);
  return withoutNull({ from, until });
}

function validityOf({ validFrom, validUntil }: FacilityCorrection, known: KeptFacility, tell: Tell) {
  const from = validFrom === undefined ? known.validFrom : validFrom;
  const until = validUntil === undefined ? known.validUntil : validUntil;
  if (from !== null && until !== null && until <= from)
    tell(
      'ENDS_BEFORE_START',
      validUntil === undefined ? 'validFrom' : 'validUntil',
      `it ends on ${until}, not after it begins on ${from}`,
    );
  return withoutNull({ from, until });
}

const withoutNull = (parts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part != null));
