import type { FigureRecord } from '../../area/area-record.ts';

type Figure = Omit<FigureRecord, 'indicator'>;

const measured = (value: number): Figure => ({ value, status: 'MEASURED', reason: null });
const withheld: Figure = { value: null, status: 'WITHHELD', reason: 'SECRET' };
const missing = (reason: string): Figure => ({ value: null, status: 'MISSING', reason });

/**
 * A figure as CBS writes it in its downloads: decimal comma or point, perhaps padded. A point alone is a figure CBS
 * does not know or does not tell, `x` one it keeps secret; its files with symbols and its map files use -99997 for
 * secret and -99995 for not published in this edition, and other numbers below -99990 for unknown. An empty cell is
 * not published either (CBS fills columns in later years), nor is the NA that R makes of it. A dash is none: "nihil"
 * (CBS, Verklaring van tekens). Null when the text is no figure, or is negative.
 */
export function readFigure(text: string): Figure | null {
  const given = text.trim();
  if (given === '' || given === 'NA') return missing('NOT_PUBLISHED');
  if (given === '-') return measured(0);
  if (given === '.') return missing('UNKNOWN');
  if (given === 'x') return withheld;
  if (!/^-?\d+(?:[.,]\d+)?$/.test(given)) return null;
  const value = Number(given.replace(',', '.'));
  if (value === -99997) return withheld;
  if (value === -99995) return missing('NOT_PUBLISHED');
  if (value <= -99990) return missing('UNKNOWN');
  return value < 0 ? null : measured(value);
}
