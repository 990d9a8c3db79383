import { openPromise } from 'yauzl';
import { filesIn, openZipEntry } from './open-zip-entry.ts';

/** The names of the files in a zip. */
export async function namesInZip(path: string): Promise<string[]> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    return (await filesIn(zip)).map(({ fileName }) => fileName);
  } finally {
    zip.close();
  }
}

/** The unpacked bytes of one file in a zip. Throws when they are more than `mostBytes`. */
export async function readZipEntry(path: string, name: string, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let unpacked = 0;
  for await (const chunk of openZipEntry(path, () => {}, name)) {
    unpacked += chunk.length;
    if (unpacked > mostBytes)
      throw new Error(`${name} unpacks to more than ${Math.round(mostBytes / 1024 ** 2)} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
