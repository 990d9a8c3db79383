import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';

/** A point inside the area of the four digits of a postcode, as a publisher has it. */
export const Pc4PointTable = defineEntity({
  name: 'Pc4Point',
  tableName: 'pc4_point',
  properties: {
    /** The four digits. */
    pc4: p.text().primary(),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    point: p.string().columnType('geometry(Point,4326)').lazy(),
  },
});

/**
 * In which neighbourhood of an edition a postcode lies: a row for each neighbourhood it touches. Not a row for each of
 * eight million addresses, since nine of ten postcodes lie in one neighbourhood.
 */
export const PostcodeNeighbourhoodTable = defineEntity({
  name: 'PostcodeNeighbourhood',
  tableName: 'postcode_neighbourhood',
  properties: {
    edition: p.smallint().primary(),
    /** Written `1315 HR`. */
    postcode: p.text().primary(),
    /** Its area may come in later, or never. */
    neighbourhoodCode: p.text().primary(),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    /** How many house numbers of the postcode lie there; where the file has none, 1. */
    addresses: p.integer(),
    /** Which; null when all of the postcode lies there. */
    houseNumbers: p.array().columnType('integer[]').nullable(),
  },
  indexes: [{ properties: ['postcode'] }],
});
