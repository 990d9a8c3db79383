import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationTable } from '../../organisation/organisation.table.ts';
import { SourceTable } from '../../source/source.table.ts';
import { PointOrigin, PointPrecision } from '../term/facility-terms.ts';

/** A place or a team. What changes over the years (status, capacity, working area, identifiers) is in dated rows. */
export const FacilityTable = defineEntity({
  name: 'Facility',
  tableName: 'facility',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    searchName: p.text().index(),
    kind: p.text().index(),
    alsoProvides: p.array().columnType('text[]').defaultRaw("'{}'"),
    organisation: () => p.manyToOne(OrganisationTable).nullable().index(),
    street: p.text().nullable(),
    houseNumber: p.text().nullable(),
    postcode: p.text().nullable().index(),
    place: p.text().nullable(),
    /** As the register says; where the point falls decides, when there is one. */
    municipalityCode: p.text().nullable(),
    point: p.string().columnType('geometry(Point,4326)').nullable().lazy(),
    /** The same in RD metres, for distances: in degrees the nearest is not the nearest. */
    rdPoint: p
      .string()
      .columnType('geometry(Point,28992)')
      .generated('(st_transform(point, 28992)) stored')
      .nullable()
      .lazy(),
    pointPrecision: p.enum(() => PointPrecision).nullable(),
    pointFrom: p.enum(() => PointOrigin).nullable(),
    agesFrom: p.smallint().nullable(),
    agesUntil: p.smallint().nullable(),
    audiences: p.array().columnType('text[]').defaultRaw("'{}'"),
    modes: p.array().columnType('text[]').defaultRaw("'{}'"),
    lowThreshold: p.array().columnType('text[]').defaultRaw("'{}'"),
    contributions: p.array().columnType('text[]').defaultRaw("'{}'"),
    website: p.text().nullable(),
    valid: p.string().columnType('daterange').defaultRaw("'(,)'"),
    relationsAskedOn: p.date().nullable(),
    verifiedOn: p.date().nullable(),
    verifiedBy: p.text().nullable(),
    inPostSince: p.date().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
    sourceKey: p.text(),
    version: p.integer().default(1),
    updatedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  uniques: [{ properties: ['source', 'sourceKey'] }],
  // Who keeps what was worked out from where facilities are hears that it holds no longer.
  triggers: [
    {
      name: 'places_changed',
      timing: 'after',
      events: ['insert', 'update', 'delete'],
      expression: `create trigger places_changed
        after insert or delete or update of kind, also_provides, point, point_precision, valid on facility
        for each row execute function places_changed()`,
    },
  ],
  indexes: [
    {
      // A facility without a point stands in its register's municipality, and so does one of which only the four
      // digits of the postcode are known; every question about one asks for them.
      name: 'facility_unlocated',
      expression:
        "create index facility_unlocated on facility (municipality_code) where point is null or point_precision = 'PC4'",
    },
    {
      name: 'facility_kind_point_gist',
      expression: 'create index facility_kind_point_gist on facility using gist (kind, rd_point)',
    },
  ],
});
