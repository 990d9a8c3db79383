import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportedFile } from '../../source/import-terms.ts';
import { limits } from '../reading/limits.ts';
import { beyondLimit, Unreadable } from '../reading/unreadable.ts';
import { unreadable } from './read-bytes.ts';

/** Name, size and SHA-256 of a file as it stands, packed or not. Throws when it cannot be read, naming it. */
export async function fingerprint(path: string): Promise<ImportedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await refuseOddFile(path);
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

/** A pipe or a device may never end, and cannot be read twice. */
async function refuseOddFile(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Unreadable('it is a folder');
  if (!found.isFile()) throw new Unreadable('it is no file on disk; save it first');
  if (found.size > limits.fileBytes) {
    throw beyondLimit(`it has ${found.size} bytes; at most ${limits.fileBytes} are read`);
  }
}
