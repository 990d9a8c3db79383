import { type FigureValues, figure } from '../source/figure.ts';
import type { GapIndicator } from './gap-indicators.ts';
import { indicatorParts } from './indicator-parts.ts';
import type { MeasuredRow, StoredPart } from './indicator-values.rows.ts';

/** An indicator as a figure: what is not known of it all is an estimate that says between what it lies. */
export function indicatorFigure(
  { unit }: Pick<GapIndicator, 'unit'>,
  edition: number,
  row: MeasuredRow | null,
): FigureValues {
  const about = { unit, edition };
  if (!row) return figure(about);
  const { value, numerator, denominator, known, of, low, high } = row;
  if (value === null) return figure({ ...about, known, of });
  const counted = { ...about, value, numerator, denominator, known, of };
  if (known === of) return figure(counted);
  return figure({
    ...counted,
    ...{ low, high, status: 'ESTIMATED', precision: 'ESTIMATE', method: 'OF_WHAT_IS_KNOWN' },
  });
}

export const partFigure = (edition: number, { code, ...counted }: StoredPart): FigureValues =>
  figure({ unit: indicatorParts.get(code).unit, edition, ...counted });
