import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shown } from './ask-service.ts';
import { type Downloaded, download, forgetDownload } from './download.ts';
import type { Manners } from './fetch-politely.ts';
import { addressOf, type PublisherAddresses, type PublisherCode } from './publishers.ts';

/** What every step of a fetch needs: whom to ask and how, and where the files go. */
export interface Fetching {
  readonly addresses: PublisherAddresses;
  /** Has a folder for each publisher. */
  readonly folder: string;
  readonly manners: Manners;
  onProgress(file: string, bytesRead: number, bytesTotal: number | null): void;
  /** Told of every file that is there now. */
  onFile(file: string, downloaded: Downloaded): void;
}

export interface FileWanted {
  readonly publisher: PublisherCode;
  /** Below the address of the publisher. */
  readonly path: string;
  /** Name under which it is kept. */
  readonly file: string;
}

/** A page of a service, held in memory; the generalised neighbourhoods of the whole country of 2015 have 16 MB. */
const largestPage = 50_000_000;
/** A register of the whole country; that of childcare has about 12 MB. */
const largestFile = 500_000_000;

/** A file of a publisher, on disk; gives its path. */
export function fetchFile(fetching: Fetching, wanted: FileWanted): Promise<string> {
  const { publisher, path, file } = wanted;
  const address = addressOf(fetching.addresses[publisher], path);
  return fetchTo(fetching, address, { publisher, file, most: largestFile });
}

export interface PageWanted {
  readonly address: string;
  readonly publisher: PublisherCode;
  readonly file: string;
  /** What the page calls the list that it is of. */
  readonly listed: string;
}

export interface Page {
  readonly path: string;
  readonly list: readonly Readonly<Record<string, unknown>>[];
  readonly whole: Readonly<Record<string, unknown>>;
}

/** A page of a service, on disk, and what it lists. One without that list is not kept: it would be taken for good. */
export async function fetchPage(fetching: Fetching, wanted: PageWanted): Promise<Page> {
  const { address, publisher, file, listed } = wanted;
  const path = await fetchTo(fetching, address, { publisher, file, most: largestPage });
  const whole: unknown = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  const list: unknown = Object(whole)[listed];
  if (Array.isArray(list)) return { path, list, whole: Object(whole) };
  await forgetDownload(path);
  throw new Error(`${shown(address)}: answered without a list "${listed}"; the service may be out of order`);
}

async function fetchTo(
  { folder, manners, onProgress, onFile }: Fetching,
  address: string,
  {
    publisher,
    file,
    most,
  }: { readonly publisher: PublisherCode; readonly file: string; readonly most: number },
): Promise<string> {
  const path = join(folder, publisher, file);
  const downloaded = await download(address, path, {
    manners,
    mostBytes: most,
    onProgress: (read, total) => onProgress(file, read, total),
  });
  onFile(file, downloaded);
  return path;
}
