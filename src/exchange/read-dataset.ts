import type { Dataset, ReadOptions } from './dataset.ts';
import { eachFile } from './each-file.ts';
import type { AnyRecord } from './loads.ts';
import { readPointFile } from './read-point-file.ts';
import type { Reading } from './reading.ts';

/** The files of a dataset as readings; a file of points beside them comes first, since they are located by it. */
export async function* readDataset(
  dataset: Dataset,
  files: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading<AnyRecord>> {
  const points = options.hasPointFile ? files.at(-1) : undefined;
  if (points !== undefined) yield* eachFile([points], options, readPointFile);
  yield* dataset.read(points === undefined ? files : files.slice(0, -1), options);
}
