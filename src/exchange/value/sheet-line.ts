import type { Vocabulary } from '../../graphql/term.ts';
import { readWebsite } from '../../organisation/read-website.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { assumed, error, note, type Place } from '../reading/issues.ts';
import type { ColumnMap } from '../reading/sheet-columns.ts';
import { readDay } from './read-day.ts';

/** A row of a sheet by field, collecting what is to be said of it while it is read. */
export type SheetLine<Field extends string> = ReturnType<typeof sheetLine<Field>>;

export function sheetLine<Field extends string>(row: CsvRow, columns: ColumnMap<Field>, file: string) {
  const issues: Issue[] = [];
  const { line } = row;
  const columnOf = (field: Field) => columns.get(field)?.[0] ?? null;
  const text = (field: Field): string => row.cells.get(columnOf(field) ?? '') ?? '';
  const at = (field: Field): Place => ({
    file,
    line,
    column: columnOf(field) ?? field,
    value: text(field) || null,
  });

  const tell = {
    error: (field: Field, code: string, message: string, repair: string | null = null) =>
      void issues.push(error(code, at(field), message, repair)),
    note: (field: Field, code: string, message: string, repair: string | null = null) =>
      void issues.push(note(code, at(field), message, repair)),
    assumed: (field: Field, code: string, message: string, taken: string) =>
      void issues.push(assumed(code, at(field), message, taken)),
  };

  return {
    file,
    line,
    issues,
    at,
    text,
    ...tell,
    has: (field: Field): boolean => columns.has(field),
    /** What each of the field's columns says. */
    texts: (field: Field): string[] =>
      (columns.get(field) ?? []).map((column) => row.cells.get(column) ?? '').filter((cell) => cell !== ''),

    /** Null when empty, or when it is no day: that is a NOTE, or an ERROR where the line means something else without. */
    day(field: Field, weight: 'error' | 'note' = 'note'): string | null {
      const given = text(field);
      if (given === '') return null;
      const day = readDay(given);
      if (day.fault !== undefined) {
        tell[weight](field, 'BAD_DAY', day.fault, 'Write a day as 2026-11-24 or 24-11-2026.');
        return null;
      }
      if (day.isAmbiguous) tell.assumed(field, 'AMBIGUOUS_DAY', `"${given}" can be two days.`, day.value);
      return day.value;
    },

    /** The code of a term; null when empty or unknown, which is a NOTE. */
    term(field: Field, vocabulary: Vocabulary): string | null {
      const given = text(field);
      if (given === '') return null;
      const term = vocabulary.find(given);
      if (!term) tell.note(field, 'UNKNOWN_TERM', `"${given}" is not in the list of ${vocabulary.name}.`);
      return term?.code ?? null;
    },

    /** Codes of a list of terms, with `|` or a comma between; unknown ones are left out with a NOTE. */
    terms(field: Field, vocabulary: Vocabulary): string[] {
      const codes = new Set<string>();
      for (const item of text(field).split(/[|,]/)) {
        if (item.trim() === '') continue;
        const term = vocabulary.find(item);
        if (term) codes.add(term.code);
        else tell.note(field, 'UNKNOWN_TERM', `"${item.trim()}" is not in the list of ${vocabulary.name}.`);
      }
      return [...codes];
    },

    website(field: Field): string | null {
      const given = text(field);
      if (given === '') return null;
      const website = readWebsite(given);
      if (website === null) tell.note(field, 'BAD_WEBSITE', `"${given}" is no address on the web.`);
      return website;
    },
  };
}
