import { type FigureValues, figure } from '../source/figure.ts';
import type { FigureStatus } from '../source/figure-terms.ts';

export interface StoredPupils {
  readonly year: number;
  readonly pupils: number | null;
  readonly status: FigureStatus;
  readonly sourceId: string;
}

/** DUO writes `<5` where fewer than five would tell who they are, and 0 for none. */
const withheld = { low: 1, high: 4, reason: 'TOO_FEW' } as const;

/** The pupils of a year: a 0 of the source says that there were none or that it was not open, which is no measurement. */
export function pupilsFigure({ year, pupils, status, sourceId }: StoredPupils): FigureValues {
  const told = { unit: 'pupils', value: pupils, status, period: String(year), sourceId };
  if (status === 'WITHHELD') return figure({ ...told, ...withheld });
  if (status === 'MISSING') return figure({ ...told, reason: 'NONE_OR_NOT_OPEN' });
  return figure(told);
}
