import { defineEntity, p } from '@mikro-orm/core';
import { FigureStatus } from '../../source/figure-terms.ts';
import { SourceTable } from '../../source/source.table.ts';
import { AreaTable } from '../area.table.ts';

/** What a publisher says of an area in a number; no row means that nothing was published. */
export const AreaFigureTable = defineEntity({
  name: 'AreaFigure',
  tableName: 'area_figure',
  properties: {
    area: () => p.manyToOne(AreaTable).primary().deleteRule('cascade'),
    indicator: p.text().primary(),
    /** Year the figure is about; 1 January for counts. */
    period: p.smallint().primary(),
    value: p.float().columnType('double precision').nullable(),
    /** Of an estimate: what it may be at least and at most, and how it was made. */
    low: p.float().columnType('double precision').nullable(),
    high: p.float().columnType('double precision').nullable(),
    method: p.text().nullable(),
    status: p.enum(() => FigureStatus),
    reason: p.text().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
  },
  checks: [
    {
      name: 'area_figure_value_or_reason',
      expression: "(value is null) = (status in ('WITHHELD', 'MISSING'))",
    },
  ],
});
