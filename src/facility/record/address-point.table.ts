import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { PointPrecision } from '../term/facility-terms.ts';

/** Where the facility with this number of a register stands, from a file of points. */
export const KnownPointTable = defineEntity({
  name: 'KnownPoint',
  tableName: 'known_point',
  properties: {
    scheme: p.text().primary(),
    value: p.text().primary(),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    /** Of the address the point was found by, `1315 HR`; empty where the file does not say. */
    postcode: p.text().primary().index(),
    point: p.string().columnType('geometry(Point,4326)').lazy(),
  },
});

/** What a geocoder answered to an address, so that each is asked once; without a point it knows no such address. */
export const GeocodedAddressTable = defineEntity({
  name: 'GeocodedAddress',
  tableName: 'geocoded_address',
  properties: {
    /** As it was asked, which says nothing but street, number, postcode and place. */
    address: p.text().primary(),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    point: p.string().columnType('geometry(Point,4326)').nullable().lazy(),
    precision: p.enum(() => PointPrecision).nullable(),
    askedOn: p.date(),
  },
});
