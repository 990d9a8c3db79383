import { foldName } from '../../database/fold-name.ts';
import type { FactField } from '../term/fact-terms.ts';
import { isNone } from './tell-fact.ts';

type Value = never;

/** Further apart than this two exact points are two places; registers and geocoders put one address up to here apart. */
const metresApart = 100;

/**
 * Per field, whether two sources say what cannot both be true. Fields that are not here add to each other or come with
 * the kind (ages, audiences, working areas), so that they are no reason to bother anybody.
 */
const rules: Partial<Record<FactField, (one: Value, other: Value) => boolean>> = {
  NAME: (one: { folded: string }, other: { folded: string }) => one.folded !== other.folded,
  KIND: isOther,
  MUNICIPALITY: isOther,
  STATUS: isOther,
  ORGANISATION: (one: Numbered, other: Numbered) =>
    numbersOf(one).some(
      ({ scheme, value }) =>
        numbersOf(other).some((number) => number.scheme === scheme) &&
        !numbersOf(other).some((number) => number.scheme === scheme && number.value === value),
    ),
  ADDRESS: (one: Words, other: Words) =>
    ['street', 'houseNumber', 'postcode', 'place'].some(
      (part) => one[part] && other[part] && letters(one[part]) !== letters(other[part]),
    ),
  POINT: (one: Point, other: Point) =>
    one.precision === 'ADDRESS' && other.precision === 'ADDRESS' && metresBetween(one, other) > metresApart,
  WEBSITE: (one: string, other: string) => site(one) !== site(other),
  CAPACITY: (one: Quantity, other: Quantity) => {
    const [a, b] = [between(one), between(other)];
    return a !== null && b !== null && (a.high < b.low || b.high < a.low);
  },
  IDENTIFIER: (one: readonly string[], other: readonly string[]) =>
    !one.some((number) => other.includes(number)),
};

interface Point {
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: string | null;
}
interface Quantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
interface Numbered {
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[] | null;
}
type Words = Readonly<Record<string, string | null | undefined>>;

/** True when the two values, as claims keep them, cannot both be true of one facility. */
export function contradicts(field: FactField, one: unknown, other: unknown): boolean {
  // Without a point it is looked for by its address.
  if (isNone(one) || isNone(other))
    return field in rules && field !== 'POINT' && isNone(one) !== isNone(other);
  return rules[field]?.(one as Value, other as Value) ?? false;
}

/** Fields that can be in contradiction. */
export const fieldsThatContradict = Object.keys(rules) as readonly FactField[];

function isOther(one: string, other: string): boolean {
  return one !== other;
}

const letters = (text: string) => foldName(text).replaceAll(' ', '');

/** Without what is the same site all the same: the protocol, `www.` and a slash at the end. */
const site = (url: string) =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '');

const numbersOf = ({ identifiers }: Numbered) => identifiers ?? [];

function between({ value, low, high }: Quantity) {
  const [least, most] = [low ?? value, high ?? value];
  return least === null || most === null ? null : { low: least, high: most };
}

/** Close by the earth is flat: a degree of latitude is 111.2 kilometres, one of longitude that times the cosine. */
function metresBetween(one: Point, other: Point): number {
  const degree = 111_195;
  const north = (one.latitude - other.latitude) * degree;
  const east = (one.longitude - other.longitude) * degree * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
