import type { AddressToGeocode } from '../../facility/place/addresses-to-geocode.rows.ts';
import type { Answer } from './ask-service.ts';
import { fetchPolitely, goodManners, type Manners } from './fetch-politely.ts';
import { type FoundPoint, queryOf, readAnswer } from './locatieserver-answer.ts';

/** PDOK Locatieserver, open to everybody and without a key; it knows every address of the BAG. */
export const pdokLocatieserver = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free';

export interface Geocoder {
  /** Where it is asked. */
  readonly url: string;
  readonly patience: Patience;
}

export type Patience = Pick<Manners, 'tries' | 'firstPauseMs'>;

const usualPatience: Patience = { tries: 3, firstPauseMs: 1_000 };
/** Redirects are not followed: the address that was set is the one that is asked. */
const manners: Omit<Manners, keyof Patience> = {
  userAgent: 'Ketenkaart (geocoding of facilities)',
  longestSilenceMs: 10_000,
  longestPauseMs: goodManners.longestPauseMs,
  mostRedirects: 0,
  onPause: () => {},
};
/** An answer of a few addresses is some kilobytes. */
const largestAnswer = 1_000_000;

/** The geocoder at this address. Throws when it is no http address, or has a password in it. */
export function geocoderAt(url: string, patience = usualPatience): Geocoder {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
    throw new Error('the geocoder needs an address that begins with https:// or http://, without a password');
  }
  return { url: parsed.href, patience };
}

/**
 * Where an address is; null when the geocoder does not know it. Only its street, number, postcode and place leave this
 * machine. Throws when there is no sound answer, also not after waiting as long as it says, and asking again.
 */
export async function askLocatieserver(
  geocoder: Geocoder,
  address: AddressToGeocode,
): Promise<FoundPoint | null> {
  const url = new URL(geocoder.url);
  for (const [name, value] of queryOf(address)) url.searchParams.append(name, value);
  const answer = await fetchPolitely(
    url.href,
    { ...manners, ...geocoder.patience },
    async () => ({ accept: 'application/json' }),
    readJson,
  );
  return readAnswer(answer, address);
}

async function readJson({ pieces }: Answer): Promise<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > largestAnswer) throw new Error('the geocoder answers too much');
  }
  return JSON.parse(text);
}
