import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Unreadable } from '../reading/unreadable.ts';
import { openZipEntry } from './open-zip-entry.ts';
import { refuseBomb } from './refuse-bomb.ts';

/** Bytes of the file as it stands on disk, packed or not: what a progress bar can know. */
export type OnProgress = (bytesRead: number, bytesTotal: number) => void;

/**
 * The bytes of a file, unpacked. Gzip and zip are known by their first bytes, whatever the file is called. Throws an
 * Error that names the file: not there, damaged, a zip without one clear data file, packed more than once, or
 * unpacking to more than is read of any file.
 * Of a zip a file can be asked for by name.
 */
export async function* readBytes(
  path: string,
  onProgress: OnProgress = () => {},
  nameInZip?: string,
): AsyncGenerator<Buffer> {
  try {
    const { bytes, isPacked, packedBytes } = await unpack(path, onProgress, nameInZip);
    let unpacked = 0;
    for await (const chunk of bytes) {
      if (isPacked && unpacked === 0 && packingOf(chunk) !== null) {
        throw new Unreadable('what is packed in it is packed again; unpack it and import what is inside');
      }
      unpacked += chunk.length;
      if (isPacked) refuseBomb(unpacked, packedBytes());
      yield chunk;
    }
  } catch (fault) {
    throw unreadable(path, fault);
  }
}

interface Unpacked {
  readonly bytes: AsyncIterable<Buffer>;
  readonly isPacked: boolean;
  /** So far, as they stand on disk. */
  readonly packedBytes: () => number;
}

async function unpack(path: string, onProgress: OnProgress, nameInZip?: string): Promise<Unpacked> {
  const { size, start } = await peek(path);
  refuseOldOffice(start);
  const packing = packingOf(start);
  let read = 0;
  const told: OnProgress = (bytesRead, bytesTotal) => {
    read = bytesRead;
    onProgress(bytesRead, bytesTotal);
  };
  if (packing === 'ZIP')
    return { bytes: openZipEntry(path, told, nameInZip), isPacked: true, packedBytes: () => size };
  const bytes = counted(createReadStream(path), (count) => told(count, size));
  if (packing === null) return { bytes, isPacked: false, packedBytes: () => read };
  return { bytes: gunzipped(bytes), isPacked: true, packedBytes: () => read };
}

/** By the first bytes; null for what is not packed. */
export function packingOf(start: Buffer): 'ZIP' | 'GZIP' | null {
  const magic = start.toString('hex', 0, 4);
  if (magic === '504b0304' || magic === '504b0506') return 'ZIP';
  return magic.startsWith('1f8b') ? 'GZIP' : null;
}

/** Excel before 2007 and workbooks with a password both lie in the container that Office used before zip. */
export function refuseOldOffice(start: Buffer): void {
  if (start.toString('hex', 0, 8) !== 'd0cf11e0a1b11ae1') return;
  throw new Unreadable('it is a workbook of before 2007 (.xls), or one with a password', {
    repair: 'Open it in Excel, take the password off, and save it as "Excel Workbook (.xlsx)".',
  });
}

export async function peek(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return { size, start: buffer.subarray(0, bytesRead) };
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
export function unreadable(path: string, fault: unknown): Unreadable {
  const { code, message } = fault as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
  const why = fault instanceof Unreadable ? fault : {};
  return new Unreadable(`cannot read ${path}: ${reason}`, { ...why, cause: fault });
}
