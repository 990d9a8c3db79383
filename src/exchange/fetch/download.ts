import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Answer, shown, TryAgain } from './ask-service.ts';
import { fetchPolitely, type Manners } from './fetch-politely.ts';
import { type FetchedNote, noteOf, readNote, removeNote, writeNote } from './fetched-note.ts';

export interface DownloadOptions {
  readonly manners: Manners;
  readonly mostBytes: number;
  /** `bytesTotal` is null when the service does not say how much there is. */
  onProgress(bytesRead: number, bytesTotal: number | null): void;
}

export type Downloaded = 'FETCHED' | 'AS_BEFORE';

/** What a service gives without a mark of its state is asked for again after this. */
const freshMs = 24 * 60 * 60 * 1000;

/**
 * Brings a file to `path`. What is there already is fetched again only when the service has a newer one; what an
 * earlier try left in `.part` is continued where the service can. The file at `path` is always a whole one.
 */
export async function download(address: string, path: string, options: DownloadOptions): Promise<Downloaded> {
  await mkdir(dirname(path), { recursive: true });
  const kept = await findKept(address, path);
  if (kept && !kept.etag && !kept.lastModified && Date.now() - Date.parse(kept.fetchedAt) < freshMs)
    return 'AS_BEFORE';
  const part = `${path}.part`;
  return fetchPolitely(
    address,
    options.manners,
    async () => ({ ...(await headersToContinue(address, part)), ...headersIfNewer(kept) }),
    async (answer) => {
      if (answer.status === 304) return 'AS_BEFORE';
      const note = await receive(answer, address, part, options);
      // In this order: a note of an older file beside a newer one costs a download, the other way round is wrong.
      await rename(part, path);
      await removeNote(part);
      await writeNote(path, { ...note, bytes: await sizeOf(path) });
      return 'FETCHED';
    },
  );
}

/** Takes a file away with all that is known of it; the next time it is fetched as if for the first. */
export async function forgetDownload(path: string): Promise<void> {
  await removeNote(path);
  await rm(path, { force: true });
}

/** The note of a whole file of this address. */
async function findKept(address: string, path: string): Promise<FetchedNote | null> {
  const note = await readNote(path);
  return note?.address === address && note.bytes === (await sizeOf(path)) ? note : null;
}

function headersIfNewer(kept: FetchedNote | null): Record<string, string> {
  return {
    ...(kept?.etag ? { 'if-none-match': kept.etag } : {}),
    ...(kept?.lastModified ? { 'if-modified-since': kept.lastModified } : {}),
  };
}

/** Asks for the rest, and for the whole when the file is another by now. */
async function headersToContinue(address: string, part: string): Promise<Record<string, string>> {
  const size = await sizeOf(part);
  const note = await readNote(part);
  // A weak mark says that two states mean the same, not that their bytes are the same (RFC 9110, 13.1.5).
  const mark = note?.etag && !note.etag.startsWith('W/') ? note.etag : note?.lastModified;
  return size && mark && note?.address === address ? { range: `bytes=${size}-`, 'if-range': mark } : {};
}

async function receive(
  { status, headers, pieces }: Answer,
  address: string,
  part: string,
  { mostBytes, onProgress }: DownloadOptions,
): Promise<FetchedNote> {
  if (/^text\/html\b/i.test(headers.get('content-type') ?? ''))
    throw new Error(`${shown(address)}: answered with a page to read, not with data`);
  const begin = status === 206 ? Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1]) : 0;
  if (status === 416 || begin !== (status === 206 ? await sizeOf(part) : 0)) {
    await rm(part, { force: true });
    throw new TryAgain('could not go on where it broke off', 0);
  }
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  const length = isPacked ? null : headers.get('content-length');
  const total = length === null ? null : begin + Number(length);
  const tooLarge = `${shown(address)}: is larger than ${mostBytes / 1e6} MB, which is not expected of it`;
  if (total !== null && total > mostBytes) throw new Error(tooLarge);

  const note = noteOf(address, headers);
  // Gone before the note says otherwise: bytes of one state must never be continued with those of another.
  if (begin === 0) await rm(part, { force: true });
  await writeNote(part, isPacked ? { ...note, etag: null, lastModified: null } : note);
  const file = await open(part, 'a');
  try {
    let read = begin;
    for await (const piece of pieces) {
      read += piece.length;
      if (read > mostBytes) throw new Error(tooLarge);
      await file.write(piece);
      onProgress(read, total);
    }
    if (total !== null && read !== total) throw new TryAgain(`broke off after ${read} of ${total} bytes`);
    await file.sync();
  } finally {
    await file.close();
  }
  return note;
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
