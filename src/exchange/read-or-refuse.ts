import { basename } from 'node:path';
import { withinLimits } from './file/within-limits.ts';
import { readDataset } from './read-dataset.ts';
import { error } from './reading/issues.ts';
import type { AnyRecord } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';
import { readingOf } from './reading/understanding.ts';
import { Unreadable } from './reading/unreadable.ts';
import type { Dataset, ReadOptions } from './value/dataset.ts';

/** The files of a dataset as readings; where one cannot be read on, the last one refuses it and says why. */
export async function* readOrRefuse(
  dataset: Dataset,
  files: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Reading<AnyRecord>> {
  let file = basename(files[0] ?? '');
  const onProgress: ReadOptions['onProgress'] = (name, ...bytes) => {
    file = name;
    options.onProgress(name, ...bytes);
  };
  try {
    yield* withinLimits(readDataset(dataset, files, { ...options, onProgress }));
  } catch (fault) {
    yield refusal(file, fault, files);
  }
}

/** The file as a whole, with the sentence of what went wrong; where files lie on this machine is nobody's business. */
function refusal(file: string, fault: unknown, paths: readonly string[]): Reading<AnyRecord> {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
  const sentence = paths.reduce((text, path) => text.replaceAll(path, basename(path)), message);
  const { code, repair, told } =
    fault instanceof Unreadable
      ? { code: fault.code, repair: fault.repair, told: sentence }
      : { code: 'READING_BROKE_OFF', repair: null, told: `reading ${file} broke off (${name}: ${sentence})` };
  const whole = `${told.charAt(0).toUpperCase()}${told.slice(1)}${/[.!?]$/.test(told) ? '' : '.'}`;
  return readingOf<AnyRecord>(file, 1, [], [error(code, { file, line: null }, whole, repair)]);
}
