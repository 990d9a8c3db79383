import { defineEntity, p } from '@mikro-orm/core';
import { FigureStatus } from '../../source/figure-terms.ts';
import { SourceTable } from '../../source/source.table.ts';

/** The area of the four digits of a postcode in one CBS year. No CBS area: it crosses their boundaries. */
export const PostcodeAreaTable = defineEntity({
  name: 'PostcodeArea',
  tableName: 'postcode_area',
  properties: {
    edition: p.smallint().primary(),
    /** The four digits. */
    pc4: p.text().primary(),
    boundary: p.string().columnType('geometry(MultiPolygon,4326)').lazy(),
    /** Inside the boundary; where a facility stands of which no more is known. */
    point: p.string().columnType('geometry(Point,4326)').lazy(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
  },
  indexes: [
    { properties: ['pc4'] },
    {
      name: 'postcode_area_boundary_gist',
      expression: 'create index postcode_area_boundary_gist on postcode_area using gist (boundary)',
    },
  ],
  checks: [{ name: 'postcode_area_boundary_valid', expression: 'st_isvalid(boundary)' }],
});

/** What a publisher says of four digits in a number, whether their area is known or not. */
export const PostcodeAreaFigureTable = defineEntity({
  name: 'PostcodeAreaFigure',
  tableName: 'postcode_area_figure',
  properties: {
    pc4: p.text().primary(),
    indicator: p.text().primary(),
    /** Year the figure is about; 1 January for counts. */
    period: p.smallint().primary(),
    value: p.float().columnType('double precision').nullable(),
    /** How it was made of what was published; null when it is that itself. */
    method: p.text().nullable(),
    status: p.enum(() => FigureStatus),
    reason: p.text().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
  },
  checks: [
    {
      name: 'postcode_area_figure_value_or_reason',
      expression: "(value is null) = (status in ('WITHHELD', 'MISSING'))",
    },
  ],
});
