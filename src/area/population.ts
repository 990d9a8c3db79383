import { type FigureValues, figure } from '../source/figure.ts';
import type { FigureStatus } from '../source/figure-terms.ts';
import type { AreaLevel } from './area-level.ts';
import { childrenFigure, getAgeBand } from './children.ts';
import { indicators } from './indicators.ts';

/** A published figure of an area as it is stored. */
export interface StoredFigure {
  readonly indicator: string;
  readonly period: number;
  readonly value: number | null;
  readonly status: FigureStatus;
  readonly reason: string | null;
  readonly sourceId: string;
}

/** The population of an area from what was published; what was not published is MISSING, never zero. */
export function populationOf(area: { edition: number; level: AreaLevel }, stored: readonly StoredFigure[]) {
  const published = (code: string): FigureValues => {
    const unit = indicators.find((indicator) => indicator.code === code)?.unit ?? '';
    const row = stored.find((f) => f.indicator === code);
    if (!row) return figure({ unit, edition: area.edition, reason: 'NOT_PUBLISHED' });
    // CBS rounds the counts of districts and neighbourhoods to 5; municipalities are exact.
    const rounded = unit === 'persons' && (area.level === 'DISTRICT' || area.level === 'NEIGHBOURHOOD');
    return figure({
      ...row,
      unit,
      period: String(row.period),
      edition: area.edition,
      precision: row.value === null ? null : rounded ? 'ROUNDED_5' : 'EXACT',
    });
  };
  const children = published('CHILDREN_0_15');
  return {
    inhabitants: published('INHABITANTS'),
    children0to15: children,
    childrenUnder12: childrenFigure(children, getAgeBand(0, 12)),
    children4to12: childrenFigure(children, getAgeBand(4, 12)),
    householdsWithChildren: published('HOUSEHOLDS_WITH_CHILDREN'),
    lowIncomeShare: published('LOW_INCOME_SHARE'),
    urbanity: published('URBANITY'),
  };
}
