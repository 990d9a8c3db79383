import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A stand-in that speaks as the Locatieserver of PDOK does (v3_1/free): Solr's envelope, documents with their point as
 * text. It knows the addresses it is given, and can be made to fail.
 */
export interface StandIn {
  readonly url: string;
  /** The questions, as they came. */
  readonly asked: URLSearchParams[];
  readonly agents: (string | undefined)[];
  /** How to answer from now on; null: as it should. */
  behave(how: ((response: ServerResponse) => void) | null): void;
  stop(): Promise<void>;
}

export interface KnownAddress {
  readonly postcode: string;
  readonly huisnummer: number;
  readonly huis_nlt: string;
  readonly straatnaam: string;
  readonly woonplaatsnaam: string;
  readonly point: readonly [longitude: number, latitude: number];
}

export async function standInFor(addresses: readonly KnownAddress[]): Promise<StandIn> {
  const asked: URLSearchParams[] = [];
  const agents: (string | undefined)[] = [];
  let behaviour: ((response: ServerResponse) => void) | null = null;
  const server = createServer((request: IncomingMessage, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://stand.in');
    asked.push(searchParams);
    agents.push(request.headers['user-agent']);
    if (behaviour) return behaviour(response);
    response.setHeader('content-type', 'application/json;charset=utf-8');
    response.end(JSON.stringify(answerTo(searchParams, addresses)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/search/v3_1/free`, asked, agents },
    behave: (how) => {
      behaviour = how;
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** Filters by postcode when asked to; without one it gives everything, as a search that finds anything does. */
function answerTo(asked: URLSearchParams, addresses: readonly KnownAddress[]) {
  const filters = asked.getAll('fq');
  const postcode = filters.find((one) => one.startsWith('postcode:'))?.slice('postcode:'.length);
  const found = addresses.filter((one) => postcode === undefined || one.postcode === postcode);
  const docs = found.map(({ point, ...address }) => ({
    ...{ type: 'adres', bron: 'BAG', ...address, gemeentecode: '9902', score: 9.5 },
    centroide_ll: `POINT(${point[0]} ${point[1]})`,
  }));
  const [first] = found;
  const ofPostcode =
    postcode !== undefined && first && filters.includes('type:(adres OR postcode)')
      ? [{ type: 'postcode', postcode, centroide_ll: `POINT(${first.point[0]} ${first.point[1]})`, score: 8 }]
      : [];
  const all = [...docs, ...ofPostcode];
  return {
    response: { numFound: all.length, start: 0, maxScore: 9.5, numFoundExact: true, docs: all },
    highlighting: {},
    spellcheck: { suggestions: [], collations: [] },
  };
}
