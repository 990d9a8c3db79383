import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportedFile } from '../source/import-terms.ts';
import { unreadable } from './read-bytes.ts';

/** Name, size and SHA-256 of a file as it stands, packed or not. Throws when it cannot be read, naming it. */
export async function fingerprint(path: string): Promise<ImportedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
      }
    });
  } catch (fault) {
    throw unreadable(path, fault);
  }
  return { name: basename(path), bytes, sha256: hash.digest('hex') };
}
