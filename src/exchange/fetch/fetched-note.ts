import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** What was said of a file when it was fetched, kept beside it, to ask next time only whether there is a newer one. */
export type FetchedNote = z.output<typeof shape>;

const shape = z.object({
  address: z.string(),
  /** The service's own mark of this state of the file. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetchedAt: z.iso.datetime(),
  /** Of the whole file; null while it is not whole. */
  bytes: z.int().nullable(),
});

const noteFile = (path: string) => `${path}.note.json`;

/** Null when there is none, or none that can be read: then the file is fetched as if for the first time. */
export async function readNote(path: string): Promise<FetchedNote | null> {
  try {
    return shape.parse(JSON.parse(await readFile(noteFile(path), 'utf8')));
  } catch {
    return null;
  }
}

/** Whole or not at all, also when the process dies meanwhile. */
export async function writeNote(path: string, note: FetchedNote): Promise<void> {
  const draft = `${noteFile(path)}.draft`;
  await writeFile(draft, JSON.stringify(note, null, 2), { flush: true });
  await rename(draft, noteFile(path));
}

export const removeNote = (path: string): Promise<void> => rm(noteFile(path), { force: true });

export function noteOf(address: string, headers: Headers): FetchedNote {
  return {
    address,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    fetchedAt: new Date().toISOString(),
    bytes: null,
  };
}
