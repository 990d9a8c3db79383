import { isStatWeb } from '../value/stat-web.ts';

/** What a text of key figures is, before its header is understood. */
export type KeyFigureForm = 'TABLE' | 'TABLE_BY_R' | 'STAT_WEB' | 'MAP' | 'OPEN_DATA';

/** Told from the beginning of the text, so that it does not matter what the file is called. */
export function formOf(start: string): KeyFigureForm {
  if (start.trimStart().startsWith('{')) {
    const [, list] = /"(features|value)"\s*:\s*\[/.exec(start) ?? [];
    return list === 'value' ? 'OPEN_DATA' : 'MAP';
  }
  if (isStatWeb(start)) return 'STAT_WEB';
  // R writes the numbers of the rows in a first column without a name.
  return start.startsWith('"",') ? 'TABLE_BY_R' : 'TABLE';
}
