import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Downloaded, download } from './download.ts';
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
  readonly asked?: Readonly<Record<string, string>>;
  /** Name under which it is kept. */
  readonly file: string;
}

/** A page of a service, held in memory; the generalised neighbourhoods of the whole country of 2015 have 16 MB. */
const largestPage = 50_000_000;
/** A register of the whole country; that of childcare has about 12 MB. */
const largestFile = 500_000_000;

/** A file of a publisher, on disk; gives its path. */
export function fetchFile(fetching: Fetching, wanted: FileWanted): Promise<string> {
  const { publisher, path, asked, file } = wanted;
  return fetchTo(fetching, addressOf(fetching.addresses[publisher], path, asked), {
    publisher,
    file,
    most: largestFile,
  });
}

/** A page of a service, on disk and understood as far as its kind goes: an object. */
export async function fetchPage(
  fetching: Fetching,
  { address, publisher, file }: { readonly address: string } & Pick<FileWanted, 'publisher' | 'file'>,
): Promise<{ readonly path: string; readonly page: Readonly<Record<string, unknown>> }> {
  const path = await fetchTo(fetching, address, { publisher, file, most: largestPage });
  const page: unknown = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (typeof page === 'object' && page !== null) return { path, page: page as Record<string, unknown> };
  throw new Error(`${path} is not the JSON that was asked for; look at it, remove it, and fetch again`);
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
  onFile(basename(path), downloaded);
  return path;
}
