import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../source/source.table.ts';
import { AreaLevel } from './area-level.ts';
import { OriginPrecision } from './origin-precision.ts';

/** An area in one edition: the same code can be another polygon in another year, so the key is both. */
export const AreaTable = defineEntity({
  name: 'Area',
  tableName: 'area',
  properties: {
    /** Year and code, as CBS publishes it (`jrstatcode`): `2024BU00340101`. */
    id: p.text().primary(),
    code: p.text(),
    edition: p.smallint(),
    level: p.enum(() => AreaLevel),
    name: p.text(),
    /** Names repeat ("Centrum" 49 times): the name with its district and municipality. */
    label: p.text(),
    parent: () => p.manyToOne(AreaTable).nullable().index(),
    /** Itself for a municipality, null for the country. */
    municipality: () => p.manyToOne(AreaTable).nullable().index(),
    changeFlag: p.smallint().nullable(),
    boundary: p.string().columnType('geometry(MultiPolygon,4326)').nullable().lazy(),
    /** Joined from those of its neighbourhoods, since no publisher gave one; renewed when theirs change. */
    boundaryIsUnited: p.boolean().default(false),
    /** Where distances start. */
    origin: p.string().columnType('geometry(Point,4326)').nullable().lazy(),
    /** The same in RD metres, for distances. */
    rdOrigin: p
      .string()
      .columnType('geometry(Point,28992)')
      .generated('(st_transform(origin, 28992)) stored')
      .nullable()
      .lazy(),
    originPrecision: p.enum(() => OriginPrecision).nullable(),
    /** Without accents and in lower case, for search. */
    searchName: p.text(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    boundarySource: () => p.manyToOne(SourceTable).nullable(),
  },
  uniques: [{ properties: ['edition', 'code'] }],
  // Who keeps what was worked out from where distances start hears that it holds no longer.
  triggers: [
    {
      name: 'places_changed',
      timing: 'after',
      events: ['insert', 'update', 'delete'],
      expression: `create trigger places_changed
        after insert or delete or update of level, edition, origin on area
        for each row execute function places_changed()`,
    },
  ],
  indexes: [
    { properties: ['level', 'edition'] },
    {
      name: 'area_boundary_gist',
      expression: 'create index area_boundary_gist on area using gist (boundary)',
    },
    {
      name: 'area_origin_gist',
      expression: 'create index area_origin_gist on area using gist (edition, rd_origin)',
    },
  ],
  checks: [{ name: 'area_boundary_valid', expression: 'st_isvalid(boundary)' }],
});
