import type { GivenFigureRecord } from '../../area/area-record.ts';
import { givenFigures } from '../../area/figure/given-figures.ts';
import { readServedArea } from '../value/read-served-area.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type FigureField, figureColumns } from './partner-sheet-columns.ts';

/** A sheet of figures of areas that a municipality gives itself, a line a figure: how many homes, how much built land. */
export const understandGivenFigures = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, figureColumns, ['area', 'indicator', 'year', 'value'], figureOf);

function figureOf(line: SheetLine<FigureField>): GivenFigureRecord {
  const area = readServedArea(line.text('area'));
  if (!area) line.error('area', 'BAD_AREA_CODE', `"${line.text('area')}" is no CBS area code.`);
  const indicator = givenFigures.find(line.text('indicator'));
  if (!indicator)
    line.error(
      'indicator',
      'UNKNOWN_FIGURE',
      `"${line.text('indicator')}" is no figure that can be given here.`,
    );
  const year = /^(?:19|20)\d\d$/.test(line.text('year')) ? Number(line.text('year')) : null;
  if (year === null) line.error('year', 'NO_YEAR', `"${line.text('year')}" is no year.`);
  const value = readAmount(line.text('value'));
  if (value === null) line.error('value', 'BAD_AMOUNT', `"${line.text('value')}" is no amount.`);
  return {
    type: 'given-figure',
    areaCode: area?.areaCode ?? '',
    edition: area?.edition ?? null,
    indicator: indicator?.code ?? '',
    period: year ?? 0,
    value: value ?? 0,
  };
}

/** Whole numbers, perhaps with a mark between thousands; parts behind a comma, or a point that cannot be of thousands. */
function readAmount(text: string): number | null {
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  return /^\d+(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
