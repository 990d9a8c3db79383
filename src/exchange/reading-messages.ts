import type { AnyRecord } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';
import type { ReadOptions } from './value/dataset.ts';

/** What the process that reads files is told, once. */
export interface ToRead {
  readonly dataset: string;
  readonly files: readonly string[];
  readonly options: Omit<ReadOptions, 'onProgress'>;
  /** Megabytes it may use in all; beyond it, it ends itself. */
  readonly usedMegabytes: number;
}

/** What it tells, each on a line of its own. */
export type Told =
  | { readonly is: 'READINGS'; readonly readings: readonly Reading<AnyRecord>[] }
  | {
      readonly is: 'PROGRESS';
      readonly file: string;
      readonly bytesRead: number;
      readonly bytesTotal: number;
    }
  /** All was read; when this does not come, the reading broke off. */
  | { readonly is: 'END' };

/** How the process ends when it used too much memory. */
export const usedTooMuch = 77;
