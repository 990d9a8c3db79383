import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import type { OnProgress } from './read-bytes.ts';

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
    const files: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (isDataFile(entry)) files.push(entry);
    const entry = files.find(({ fileName }) => fileName === name) ?? chooseEntry(files);
    if (!entry.canDecodeFileData()) throw new Error(`${entry.fileName} in the zip is encrypted`);

    const { compressedSize, uncompressedSize } = entry;
    let unpacked = 0;
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      checksum = crc32(chunk, checksum);
      // Only the unpacked size is seen on the way; the packed bytes behind it are in proportion.
      onProgress(Math.round((compressedSize * unpacked) / uncompressedSize), compressedSize);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new Error(`${entry.fileName} in the zip is damaged`);
  } finally {
    zip.close();
  }
}

/** macOS adds a shadow of every file under __MACOSX. */
export const isDataFile = ({ fileName }: Entry) =>
  !fileName.endsWith('/') && !fileName.startsWith('__MACOSX/');

function chooseEntry(files: readonly Entry[]): Entry {
  if (files.some((file) => file.fileName === '[Content_Types].xml')) {
    throw new Error('it is an Excel or Word file; save the sheet as CSV UTF-8 and import that');
  }
  const data = files.filter((file) => /\.(csv|json|geojson)$/i.test(file.fileName));
  const [only, ...others] = data.length > 0 ? data : files;
  if (!only) throw new Error('the zip holds no file');
  if (others.length > 0) {
    const names = [only, ...others].map((file) => file.fileName).slice(0, 5);
    throw new Error(
      `the zip holds several files (${names.join(', ')}); unpack it and import the one you mean`,
    );
  }
  return only;
}
