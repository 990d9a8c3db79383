import { z } from 'zod';
import { type PublisherAddresses, type PublisherCode, publishers } from '../../exchange/fetch/publishers.ts';
import { readNamed, type SettingName } from './read-named.ts';

const codes = Object.keys(publishers) as PublisherCode[];

/** Every variable that `ketenkaart fetch` reads beside those of the service. */
export const fetchSettingNames: readonly SettingName[] = [
  {
    name: 'FETCH_CONTACT',
    meaning:
      'Where publishers can reach whoever fetches: a page or a function mailbox, sent along with each request.',
    default: null,
    expected: 'at most 200 plain characters without parentheses, such as https://example.nl/kaart',
  },
  ...codes.map((code) => ({
    name: publishers[code].setting,
    meaning: `The service of ${publishers[code].name}, or a mirror of it.`,
    default: publishers[code].address,
    expected: 'an address that begins with http:// or https://, without a question mark',
  })),
];

export interface FetchSettings {
  readonly contact: string | undefined;
  readonly addresses: PublisherAddresses;
}

/** The settings of fetching; throws one Error that names every variable that is not as expected. */
export function readFetchSettings(env: NodeJS.ProcessEnv): FetchSettings {
  const { FETCH_CONTACT: contact, ...set } = readNamed(shape, fetchSettingNames, env);
  const addresses = codes.map((code) => [code, String(set[publishers[code].setting])]);
  return { contact, addresses: Object.fromEntries(addresses) as PublisherAddresses };
}

/** A user agent has its remark between parentheses. */
const contact = z.string().regex(/^[\x20-\x27\x2a-\x7e]{1,200}$/);

const address = z.string().refine((text) => {
  const url = URL.parse(text);
  return (
    /^https?:\/\//.test(text) && url !== null && url.search === '' && url.hash === '' && url.username === ''
  );
});

const shape = z.object({ FETCH_CONTACT: contact.optional() }).catchall(address);
