import type { CompleteScope } from '../source/load.ts';
import type { AnyRecord } from './loads.ts';
import type { Reading } from './reading.ts';

/** A kind of file that can come in: who publishes it, and how its lines are read and understood. */
export interface Dataset {
  /** As typed on the command line. */
  readonly name: string;
  /** One line for `ketenkaart import --help`. */
  readonly about: string;
  readonly source: SourceDescription;
  /** The records belong to a CBS year that must be known. */
  readonly needsEdition: boolean;
  /** The file is a whole register of these kinds. */
  readonly complete: CompleteScope | null;
  read(files: readonly string[], options: ReadOptions): AsyncIterable<Reading<AnyRecord>>;
}

export interface SourceDescription {
  /** Behind `src_`. */
  readonly code: string;
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
  /** A public register, believed before a sheet; one that is read whole is one anyway. */
  readonly isRegister?: boolean;
}

export interface ReadOptions {
  readonly edition: number | null;
  onProgress(file: string, bytesRead: number, bytesTotal: number): void;
}
