import { limits } from '../reading/limits.ts';

export type CellText =
  | { readonly value: string }
  | { readonly fault: { readonly code: string; readonly message: string; readonly repair: string } };

/**
 * A cell as it is kept: NFC, so that é is always one letter, and without the spaces publishers pad with. A text that
 * begins with `=` stays that text: nothing here is a formula, and exports guard against readers that think so.
 */
export function readCellText(raw: string, longest: number = limits.cellCharacters): CellText {
  if (raw.includes('\u0000') || !raw.isWellFormed()) {
    return {
      fault: {
        code: 'BAD_CHARACTERS',
        message: 'The cell holds a NUL or half a character.',
        repair: 'Type the cell again and save the file as UTF-8.',
      },
    };
  }
  if (raw.length > longest) {
    return {
      fault: {
        code: 'CELL_TOO_LONG',
        message: `The cell has ${raw.length} characters; at most ${longest} are read.`,
        repair: 'Shorten the text; look for a quotation mark that is opened and never closed.',
      },
    };
  }
  return { value: raw.normalize('NFC').trim() };
}
