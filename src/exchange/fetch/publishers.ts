/** Those whose services are asked for data. */
export type PublisherCode = 'cbs' | 'pdok' | 'duo' | 'edugis' | 'lrk';

export interface Publisher {
  /** For the one who waits for it. */
  readonly name: string;
  /** Where its service stands; a setting can name another place: a mirror, or a stand-in. */
  readonly address: string;
  /** The setting that does. */
  readonly setting: string;
}

export const publishers: Readonly<Record<PublisherCode, Publisher>> = {
  cbs: { name: 'CBS', address: 'https://opendata.cbs.nl', setting: 'CBS_URL' },
  pdok: { name: 'PDOK', address: 'https://api.pdok.nl', setting: 'PDOK_URL' },
  duo: { name: 'DUO', address: 'https://duo.nl', setting: 'DUO_URL' },
  edugis: { name: 'EduGIS', address: 'https://raw.githubusercontent.com', setting: 'EDUGIS_URL' },
  lrk: { name: 'LRK', address: 'https://www.landelijkregisterkinderopvang.nl', setting: 'LRK_URL' },
};

export type PublisherAddresses = Readonly<Record<PublisherCode, string>>;

/** A file of a publisher: its service, the path below that, and what is asked. */
export function addressOf(base: string, path: string, asked: Readonly<Record<string, string>> = {}): string {
  // `$` stays as it is: OData names its options so, and not every server reads %24.
  const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${base.replace(/\/+$/, '')}/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
