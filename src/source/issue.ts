/**
 * What an import says about a line it read. An issue is data: it is stored with the run and shown to whoever
 * keeps the file; it is never thrown and never logged where it is found.
 */
export type IssueSeverity = 'ERROR' | 'ASSUMED' | 'NOTE';

export interface Issue {
  /** ERROR: the line was not loaded. ASSUMED: loaded with a value we chose. NOTE: loaded; worth knowing. */
  readonly severity: IssueSeverity;
  /** Stable code in SCREAMING_SNAKE, e.g. `UNKNOWN_AREA`, so that issues can be counted. */
  readonly code: string;
  readonly file: string;
  /** Line in the file, the header being line 1; for a feature collection the number of the feature. Null: whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** A sentence for the keeper of the file that names the thing and the value. */
  readonly message: string;
  /** What was taken instead; only with ASSUMED. */
  readonly assumed: string | null;
  /** What the keeper can do about it. */
  readonly repair: string | null;
}
