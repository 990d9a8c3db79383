import { basename } from 'node:path';
import type { OnProgress } from '../file/read-bytes.ts';
import type { ReadOptions } from './dataset.ts';

/** What the files of a dataset say, one file after the other. */
export async function* eachFile<Rec>(
  files: readonly string[],
  options: ReadOptions,
  read: (path: string, told: { readonly onProgress: OnProgress }) => AsyncIterable<Rec>,
): AsyncGenerator<Rec> {
  for (const path of files) yield* read(path, { onProgress: progressOf(path, options) });
}

/** The progress of one file, told under its name. */
export const progressOf =
  (path: string, options: ReadOptions): OnProgress =>
  (read, total) =>
    options.onProgress(basename(path), read, total);
