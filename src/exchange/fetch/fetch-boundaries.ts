import { isSameSite } from '../value/same-site.ts';
import { NotGiven } from './ask-service.ts';
import { type Fetching, fetchPage, type Page } from './fetching.ts';
import { addressOf } from './publishers.ts';

/** PDOK gives no more at a time. */
const featuresOfAPage = 1_000;
/** The whole country has 15 pages of neighbourhoods; a municipality has one. */
const mostPages = 20;

/**
 * The boundaries of a municipality, its districts and its neighbourhoods in a CBS year, as PDOK gives them: GeoJSON in
 * WGS84, a page a file. Null when PDOK has no such municipality in that year, or nothing of that year.
 */
export async function fetchBoundaries(
  fetching: Fetching,
  edition: number,
  municipality: string,
): Promise<readonly string[] | null> {
  try {
    const paths: string[] = [];
    for (const collection of ['gemeenten', 'wijken', 'buurten']) {
      const found = await fetchCollection(fetching, { collection, edition, municipality });
      if (found.length === 0) return null;
      paths.push(...found);
    }
    return paths;
  } catch (fault) {
    if (fault instanceof NotGiven && fault.status === 404) return null;
    throw fault;
  }
}

interface Wanted {
  readonly collection: string;
  readonly edition: number;
  readonly municipality: string;
}

async function fetchCollection(
  fetching: Fetching,
  { collection, edition, municipality }: Wanted,
): Promise<string[]> {
  const paths: string[] = [];
  const base = fetching.addresses.pdok;
  let address: string | null = addressOf(
    base,
    `cbs/wijken-en-buurten-${edition}/ogc/v1/collections/${collection}/items`,
    { gemeentecode: municipality, limit: String(featuresOfAPage), f: 'json' },
  );
  while (address !== null) {
    if (paths.length === mostPages)
      throw new Error(
        `PDOK gives more than ${mostPages} pages of ${collection} in ${municipality}, which cannot be`,
      );
    const file = `${collection}-${edition}-${municipality}-${paths.length + 1}.json`;
    const page: Page = await fetchPage(fetching, { address, publisher: 'pdok', file, listed: 'features' });
    const { path, list: features } = page;
    if (features.length === 0) break;
    // A service that does not know the filter leaves it out, and answers with the whole country.
    const other = features.find((feature) => (municipalityOf(feature) ?? municipality) !== municipality);
    if (other)
      throw new Error(`PDOK was asked for ${municipality} and gives ${municipalityOf(other)}; see ${path}`);
    paths.push(path);
    address = nextOf(page.whole, address);
    if (address !== null && !isSameSite(base, address))
      throw new Error(`PDOK says that its next page is at ${address}, which is somebody else's; see ${path}`);
  }
  return paths;
}

const municipalityOf = (feature: unknown) =>
  (feature as { properties?: { gemeentecode?: string } } | null)?.properties?.gemeentecode;

/** Where the service says that it goes on; null on the last page. */
function nextOf({ links }: Readonly<Record<string, unknown>>, address: string): string | null {
  const next = Array.isArray(links) ? links.find((link) => link?.rel === 'next') : undefined;
  return next ? (URL.parse(String(next.href), address)?.href ?? String(next.href)) : null;
}
