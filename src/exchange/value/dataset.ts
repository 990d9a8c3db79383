import type { CompleteScope } from '../../source/load.ts';
import type { AnyRecord } from '../reading/loads.ts';
import type { Reading } from '../reading/reading.ts';
import type { SurveyQuestion } from '../reading/survey-question.ts';

/** What comes in together, and who publishes it. */
export interface DescribedDataset {
  /** As typed on the command line. */
  readonly name: string;
  readonly source: SourceDescription;
  /** It is a whole register of these kinds. */
  readonly complete: CompleteScope | null;
}

/** A kind of file that can come in, and how its lines are read and understood. */
export interface Dataset extends DescribedDataset {
  /** One line for `ketenkaart import --help`. */
  readonly about: string;
  /** The records belong to a CBS year that must be known. */
  readonly needsEdition: boolean;
  /** One municipality may be named (`municipality`). */
  readonly takesMunicipality?: boolean;
  /** The files are answers, and what was asked is said beside them (`survey`). */
  readonly takesSurvey?: boolean;
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

/** Of a sheet that somebody keeps; `--source` says whose. */
export const ownSheet = (code: string, name: string): SourceDescription => ({
  ...{ code, name, publisher: 'own sheet', licence: 'not stated', attribution: name, url: null },
});

export interface ReadOptions {
  readonly edition: number | null;
  /**
   * Of a table of the country the rows of this municipality only; where areas have no code, those of it by their name.
   * Null or left out: everywhere.
   */
  readonly municipality?: string | null;
  /** The last file has points by the number of a register, for the facilities in the others. */
  readonly hasPointFile?: boolean;
  /** What was asked, of a dataset that takes a survey. */
  readonly survey?: SurveyQuestion | null;
  onProgress(file: string, bytesRead: number, bytesTotal: number): void;
}
