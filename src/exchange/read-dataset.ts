import { readPointFile } from './facility/read-point-file.ts';
import type { AnyRecord } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';
import type { Dataset, ReadOptions } from './value/dataset.ts';
import { eachFile } from './value/each-file.ts';

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
