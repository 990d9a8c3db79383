import type { Issue } from '../../source/issue.ts';
import { tellsOfPerson } from './tells-of-person.ts';

/** Where something was found. A line of null says it of the whole file. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

/** The line is not loaded; with a line of null the whole file is refused. */
export function error(code: string, at: Place, message: string, repair: string | null = null): Issue {
  return { ...told(code, at, message), severity: 'ERROR', assumed: null, repair };
}

/** Loaded with a value we chose: `taken` says which. */
export function assumed(
  code: string,
  at: Place,
  message: string,
  taken: string,
  repair: string | null = null,
): Issue {
  return { ...told(code, at, message), severity: 'ASSUMED', assumed: taken, repair };
}

/** Loaded, or left out on purpose; worth knowing. */
export function note(code: string, at: Place, message: string, repair: string | null = null): Issue {
  return { ...told(code, at, message), severity: 'NOTE', assumed: null, repair };
}

/** Whether an issue makes the rest of its file not worth reading. */
export const refusesFile = (issue: Issue): boolean => issue.severity === 'ERROR' && issue.line === null;

/** Enough of a value to find it again; a cell can be a whole polygon. Of a person not even that: issues are kept. */
const longestValue = 200;
/** Longer than any sentence of ours, until it quotes a cell: of each run very many are held at once. */
const longestMessage = 500;

/** What such an issue found is of a person, whichever column it stands in. */
const foundPerson = (code: string): boolean => code.startsWith('PERSONAL_');

const told = (code: string, { file, line, column = null, value = null }: Place, message: string) => ({
  code,
  file,
  line,
  message: shorten(message, longestMessage),
  column: column === null ? null : shorten(column),
  value: value === null || foundPerson(code) || tellsOfPerson(column) ? null : shorten(value),
});

/** Without the word that is cut: half a mail address would no longer be known for one, and be kept. */
const shorten = (text: string, longest = longestValue) =>
  storable(text.length > longest ? `${text.slice(0, longest - 1).replace(/\s\S{1,64}$/, ' ')}…` : text);

/** Issues are kept in the database, which takes neither NUL nor half a character. */
const storable = (text: string) => text.replaceAll('\u0000', '\uFFFD').toWellFormed();
