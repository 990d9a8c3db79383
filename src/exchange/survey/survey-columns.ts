import { facilitySheetColumns } from '../facility/facility-sheet-columns.ts';
import { mapColumns, type SheetColumns } from '../reading/sheet-columns.ts';

/** An edge list: who says so of whom, and what. The names of the programs that make one are known too. */
export const edgeColumns = {
  from: ['van', 'from', 'source', 'bron', 'ego'],
  to: ['naar', 'to', 'target', 'doel', 'alter'],
  level: ['niveau', 'level', 'antwoord', 'answer', 'waarde', 'value', 'gewicht', 'weight'],
  theme: ['thema', 'theme'],
} as const satisfies SheetColumns<string>;

/** Who was asked, of facilities that are known already; a sheet of facilities may have the second column as well. */
export const respondentColumns = {
  key: ['sleutel', 'key', 'id', 'voorziening', 'facility'],
  answered: ['geantwoord', 'answered'],
} as const satisfies SheetColumns<string>;

export type EdgeField = keyof typeof edgeColumns;
export type RespondentField = keyof typeof respondentColumns;

export type SurveyTable = 'EDGES' | 'FACILITIES' | 'RESPONDENTS' | 'MATRIX';

/** What the first column of a matrix is called where its corner is empty. */
export const matrixCorner = 'sleutel';

/** Which table of a survey has this header; a matrix is known by its first column. Null: none of them. */
export function recogniseSurveyTable(header: readonly string[]): SurveyTable | null {
  const has = <Field extends string>(sheet: SheetColumns<Field>, fields: readonly Field[]) => {
    const columns = mapColumns(header, sheet);
    return fields.every((field) => columns.has(field));
  };
  if (has(edgeColumns, ['from', 'to'])) return 'EDGES';
  if (has(facilitySheetColumns, ['name', 'kind'])) return 'FACILITIES';
  if (has(respondentColumns, ['key', 'answered'])) return 'RESPONDENTS';
  return mapColumns(header.slice(0, 1), respondentColumns).has('key') ? 'MATRIX' : null;
}
