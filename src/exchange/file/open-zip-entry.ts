import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { limits } from '../reading/limits.ts';
import { beyondLimit, Unreadable } from '../reading/unreadable.ts';
import type { OnProgress } from './read-bytes.ts';
import { refuseBomb } from './refuse-bomb.ts';

/**
 * The unpacked bytes of the file of that name in a zip. Without a name that of the data file: its only file, or the
 * only one that ends in .csv, .json or .geojson. Throws when there is no such file or more than one, naming what is
 * there.
 */
export async function* openZipEntry(
  path: string,
  onProgress: OnProgress,
  name?: string,
): AsyncGenerator<Buffer> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    const files = await filesIn(zip);
    const entry = name === undefined ? chooseEntry(files) : getEntry(files, name);
    const { compressedSize, uncompressedSize } = entry;
    let unpacked = 0;
    for await (const chunk of unpackEntry(zip, entry)) {
      unpacked += chunk.length;
      // Only the unpacked size is seen on the way; the packed bytes behind it are in proportion.
      onProgress(Math.round((compressedSize * unpacked) / uncompressedSize), compressedSize);
      yield chunk;
    }
  } finally {
    zip.close();
  }
}

/** Everything in a zip that is a file; names that lead out of it are refused. */
export async function filesIn(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.zipEntries) {
    throw beyondLimit(`the zip holds ${zip.entryCount} files; at most ${limits.zipEntries} are read`);
  }
  const files: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (isFile(entry)) files.push(entry);
  return files;
}

/** The bytes of one file in a zip; a file that is not what the zip says of it ends in an Error. */
export async function* unpackEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (!entry.canDecodeFileData()) throw new Unreadable(`${entry.fileName} in the zip is encrypted`);
  // What it says of itself, before a byte is unpacked; a lie in it ends the unpacking.
  refuseBomb(entry.uncompressedSize, entry.compressedSize);
  let checksum = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw new Unreadable(`${entry.fileName} in the zip is damaged`);
}

/** macOS adds a shadow of every file under __MACOSX. */
const isFile = ({ fileName }: Entry) => !fileName.endsWith('/') && !fileName.startsWith('__MACOSX/');

function getEntry(files: readonly Entry[], name: string): Entry {
  const entry = files.find(({ fileName }) => fileName === name);
  if (entry) return entry;
  throw new Unreadable(`the zip holds no ${name}`);
}

function chooseEntry(files: readonly Entry[]): Entry {
  const has = (name: string) => files.some((file) => file.fileName === name);
  if (has('[Content_Types].xml')) {
    throw new Unreadable('it is an Excel or Word file; save the sheet as CSV UTF-8 and import that');
  }
  if (has('mimetype') && has('content.xml')) {
    throw new Unreadable('it is an OpenDocument file; save the sheet as .xlsx or CSV UTF-8 and import that');
  }
  const data = files.filter((file) => /\.(csv|json|geojson)$/i.test(file.fileName));
  const [only, ...others] = data.length > 0 ? data : files;
  if (!only) throw new Unreadable('the zip holds no file');
  if (others.length > 0) {
    const names = [only, ...others].map((file) => file.fileName).slice(0, 5);
    throw new Unreadable(
      `the zip holds several files (${names.join(', ')}); unpack it and import the one you mean`,
    );
  }
  return only;
}
