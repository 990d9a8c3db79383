import type { Issue } from '../../source/issue.ts';
import { error, note } from './issues.ts';
import { plainName } from './plain-name.ts';

/**
 * The columns a sheet may have, by field. Of each the first name is ours in Dutch, the second in English; the rest is
 * what registers and people write.
 */
export type SheetColumns<Field extends string> = Readonly<
  Record<Field, readonly [string, string, ...string[]]>
>;

/** Which columns of a file say what: header names by field, the name that comes first in the list first. */
export type ColumnMap<Field extends string> = ReadonlyMap<Field, readonly string[]>;

export function mapColumns<Field extends string>(
  header: readonly string[],
  sheet: SheetColumns<Field>,
): ColumnMap<Field> {
  const map = new Map<Field, readonly string[]>();
  for (const [field, names] of Object.entries(sheet) as [Field, readonly string[]][]) {
    const found = names.flatMap((name) => header.filter((column) => plainName(column) === plainName(name)));
    if (found.length > 0) map.set(field, [...new Set(found)]);
  }
  return map;
}

/** An ERROR of the whole file for each needed field without a column. */
export function missingFields<Field extends string>(
  columns: ColumnMap<Field>,
  needed: readonly Field[],
  sheet: SheetColumns<Field>,
  file: string,
): Issue[] {
  return needed
    .filter((field) => !columns.has(field))
    .map((field) => {
      const [dutch, english] = sheet[field];
      const message = `The sheet has no column "${dutch}" ("${english}").`;
      return error('MISSING_COLUMN', { file, line: null, column: dutch }, message);
    });
}

/**
 * A NOTE for each column that is not read: one we do not know, or one that says what another column says already.
 * `several` are the fields that read all their columns.
 */
export function unreadColumns<Field extends string>(
  header: readonly string[],
  columns: ColumnMap<Field>,
  several: readonly Field[],
  file: string,
): Issue[] {
  const read = new Set<string>();
  const known = new Map<string, string>();
  for (const [field, names] of columns) {
    for (const name of several.includes(field) ? names : names.slice(0, 1)) read.add(name);
    for (const name of names) known.set(name, names[0]!);
  }
  return header
    .filter((column) => !read.has(column))
    .map((column) => {
      const other = known.get(column);
      const message = other
        ? `Column "${column}" was not read: "${other}" says the same.`
        : `Column "${column}" is not known here and was not read.`;
      return note(other ? 'DOUBLE_COLUMN' : 'UNKNOWN_COLUMN', { file, line: null, column }, message);
    });
}
