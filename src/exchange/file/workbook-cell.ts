/** A cell as Excel stores it, before anybody looks at it. */
export interface StoredCell {
  /** `s` shared text, `str` and `inlineStr` text, `b` yes or no, `e` fault, `d` day, `n` or nothing a number. */
  readonly type: string;
  /** Null when nothing is stored. */
  readonly stored: string | null;
  readonly isFormula: boolean;
  /** How a number is shown: the code of its format, such as `dd-mm-yyyy` or `00000000`. */
  readonly format: string;
}

export interface WorkbookCell {
  /** As one would type it; empty when there is a fault. */
  readonly text: string;
  /** The value is the one that was last worked out, by whatever program saved the file. */
  readonly isFormula: boolean;
  readonly fault: CellFault | null;
}

export interface CellFault {
  readonly code: string;
  readonly message: string;
  readonly repair: string;
}

/** What a cell says, as text: a day as 2026-11-24, a number with a point. No formula is ever worked out here. */
export function readStoredCell(cell: StoredCell, isFrom1904: boolean): WorkbookCell {
  const { type, stored, isFormula } = cell;
  const said = (text: string): WorkbookCell => ({ text, isFormula, fault: null });
  const wrong = (fault: CellFault): WorkbookCell => ({ text: '', isFormula, fault });
  if (stored === null) return isFormula ? wrong(noValue) : said('');
  if (type === 'e') return wrong(faultyCell(stored));
  if (type === 's' || type === 'str' || type === 'inlineStr') return said(withoutEscapes(stored));
  if (type === 'b') return said(stored === '1' ? 'TRUE' : 'FALSE');
  if (type === 'd') return said(stored);
  const number = Number(stored);
  if (stored.trim() === '') return said('');
  if (!Number.isFinite(number)) return wrong(faultyCell(stored));
  return said(showsDay(cell.format) ? dayOf(number, isFrom1904) : numberText(number, cell.format));
}

const noValue: CellFault = {
  code: 'FORMULA_WITHOUT_VALUE',
  message: 'The cell holds a formula that was never worked out.',
  repair: 'Open the file in Excel and save it, or replace the formula by its value.',
};

const faultyCell = (stored: string): CellFault => ({
  code: 'CELL_FAULT',
  message: `The cell shows ${stored}.`,
  repair: 'Repair the formula, or empty the cell.',
});

/** Excel writes what XML cannot hold, such as a carriage return, as `_x000D_`. */
const withoutEscapes = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Whether a format shows a day or a time: it has a d, m, y, h or s outside quotes, brackets and escapes. */
export function showsDay(format: string): boolean {
  const bare = format
    .split(';', 1)[0]!
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

/** Days are counted from 1 January 1900, in which Excel has a 29 February that never was, or from 1904. */
function dayOf(serial: number, isFrom1904: boolean): string {
  const days = isFrom1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25_569) * 86_400) * 1_000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const text = moment.toISOString();
  const time = text.slice(11, 19);
  if (days < 2 && days !== Math.floor(days)) return time;
  return time === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19);
}

/**
 * Fifteen digits, as Excel shows: its 0.1 + 0.2 is 0.3. A format of zeros is kept, since `00000000` is how a number of
 * a register is typed. Three decimals get a fourth, for `1.234` alone can also be a thousand and some.
 */
function numberText(number: number, format: string): string {
  const text = plainNumber(Number(number.toPrecision(15)));
  if (/^0{2,}$/.test(format) && /^\d+$/.test(text)) return text.padStart(format.length, '0');
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** Without the e that JavaScript puts in very large and very small numbers. */
function plainNumber(number: number): string {
  const text = String(number);
  if (!text.includes('e')) return text;
  return Math.abs(number) >= 1 ? BigInt(number).toString() : number.toFixed(20).replace(/0+$/, '');
}
