import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openZipEntry } from './open-zip-entry.ts';

/** Bytes of the file as it stands on disk, packed or not: what a progress bar can know. */
export type OnProgress = (bytesRead: number, bytesTotal: number) => void;

/** What a packed file may unpack to; the largest file seen, CBS postcodes by house number, is 215 MB. */
const mostBytes = 2 * 1024 ** 3;

/**
 * The bytes of a file, unpacked. Gzip and zip are known by their first bytes, whatever the file is called. Throws an
 * Error that names the file: not there, damaged, a zip without one clear data file, or unpacking to more than 2 GB.
 * Of a zip a file can be asked for by name.
 */
export async function* readBytes(
  path: string,
  onProgress: OnProgress = () => {},
  nameInZip?: string,
): AsyncGenerator<Buffer> {
  try {
    let unpacked = 0;
    for await (const chunk of await unpack(path, onProgress, nameInZip)) {
      unpacked += chunk.length;
      if (unpacked > mostBytes) throw new Error('it unpacks to more than 2 GB');
      yield chunk;
    }
  } catch (fault) {
    throw unreadable(path, fault);
  }
}

async function unpack(
  path: string,
  onProgress: OnProgress,
  nameInZip: string | undefined,
): Promise<AsyncIterable<Buffer>> {
  const { size, magic } = await peek(path);
  if (magic.startsWith('504b0304') || magic.startsWith('504b0506')) {
    return openZipEntry(path, onProgress, nameInZip);
  }
  const bytes = counted(createReadStream(path), (read) => onProgress(read, size));
  return magic.startsWith('1f8b') ? gunzipped(bytes) : bytes;
}

async function peek(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return { size, magic: buffer.toString('hex', 0, bytesRead) };
  } finally {
    await file.close();
  }
}

async function* counted(source: Readable, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    read += chunk.length;
    onRead(read);
    yield chunk;
  }
}

function gunzipped(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // A fault of the source reaches whoever reads from `gunzip`; there is nobody else to tell.
  pipeline(bytes, gunzip, () => {});
  return gunzip;
}

/** Why a file cannot be read, in a sentence that names it. */
export function unreadable(path: string, fault: unknown): Error {
  const { code, message } = fault as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
  return new Error(`cannot read ${path}: ${reason}`, { cause: fault });
}
