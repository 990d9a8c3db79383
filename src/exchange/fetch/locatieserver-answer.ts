import { foldName } from '../../database/fold-name.ts';
import type { AddressToGeocode } from '../../facility/place/addresses-to-geocode.rows.ts';
import { readPostcode } from '../../facility/place/postcode.ts';
import { faultOfPosition } from '../value/understand-position.ts';

export interface FoundPoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: 'ADDRESS' | 'PC6';
}

/**
 * The parameters of a question. With a postcode only that and the number are asked, and answers are bound to the
 * postcode; without one, street, number and place.
 */
export function queryOf({ street, houseNumber, postcode, place }: AddressToGeocode): [string, string][] {
  const fields = 'type,postcode,huisnummer,huis_nlt,straatnaam,woonplaatsnaam,centroide_ll';
  if (postcode === null) {
    return [
      ...([['q', [street, houseNumber, place].filter(Boolean).join(' ')]] as [string, string][]),
      ['fq', 'type:adres'],
      ['fl', fields],
      ['rows', '5'],
    ];
  }
  const plain = postcode.replace(' ', '');
  return [
    ['q', [plain, houseNumber].filter(Boolean).join(' ')],
    ['fq', 'type:(adres OR postcode)'],
    ['fq', `postcode:${plain}`],
    ['fl', fields],
    ['rows', '20'],
  ];
}

interface Doc {
  readonly type?: unknown;
  readonly postcode?: unknown;
  readonly huisnummer?: unknown;
  readonly huis_nlt?: unknown;
  readonly straatnaam?: unknown;
  readonly woonplaatsnaam?: unknown;
  readonly centroide_ll?: unknown;
}

/**
 * The point of the address in an answer of the Locatieserver: the address itself when the number is there, else the
 * postcode. The best match by score is not enough: it always finds something. Throws for what is no answer.
 */
export function readAnswer(answer: unknown, asked: AddressToGeocode): FoundPoint | null {
  const docs = (answer as { response?: { docs?: unknown } } | null)?.response?.docs;
  if (!Array.isArray(docs)) throw new Error('the geocoder gives an answer that is no list of addresses');
  const number = /\d{1,5}/.exec(asked.houseNumber ?? '')?.[0];
  const fitting = (docs as Doc[]).filter((doc) => isAt(doc, asked));
  const addresses = fitting.filter((doc) => doc.type === 'adres' && String(doc.huisnummer) === number);
  const exact = addresses.find((doc) => plain(doc.huis_nlt) === plain(asked.houseNumber));
  const address = pointOf(exact ?? addresses[0], 'ADDRESS');
  if (address !== null || asked.postcode === null) return address;
  return pointOf(fitting.find((doc) => doc.type === 'postcode') ?? fitting[0], 'PC6');
}

function isAt(doc: Doc, { postcode, street, place }: AddressToGeocode): boolean {
  if (postcode !== null) return readPostcode(String(doc.postcode)) === postcode;
  return (
    foldName(String(doc.straatnaam)) === foldName(street ?? '') &&
    foldName(String(doc.woonplaatsnaam)) === foldName(place ?? '')
  );
}

/** `48 H`, `48-H` and `48h` are one. */
const plain = (houseNumber: unknown) =>
  String(houseNumber ?? '')
    .replace(/[^a-z\d]/gi, '')
    .toUpperCase();

function pointOf(doc: Doc | undefined, precision: FoundPoint['precision']): FoundPoint | null {
  const [, longitude, latitude] = /^POINT\(([\d.]+) ([\d.]+)\)$/.exec(String(doc?.centroide_ll)) ?? [];
  const position = [Number(longitude), Number(latitude)] as const;
  if (faultOfPosition(position)) return null;
  return { longitude: position[0], latitude: position[1], precision };
}
