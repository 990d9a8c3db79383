import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { AreaTable } from '../area.table.ts';
import { GivenBasis, SuccessionBasis, SuccessionReason } from './succession-terms.ts';

const share = () => p.float().columnType('double precision').nullable();

/**
 * What somebody says went over into what, as it was said: the editions it names need not be there. What was said last
 * of an area holds.
 */
export const GivenSuccessionTable = defineEntity({
  name: 'GivenSuccession',
  tableName: 'given_succession',
  properties: {
    fromCode: p.text().primary(),
    fromEdition: p.smallint().primary(),
    toCode: p.text().primary(),
    toEdition: p.smallint().primary(),
    /** Of the old area, above 0 and at most 1. */
    share,
    basis: p.enum(() => GivenBasis),
    /** A merger may be in the middle of a year. */
    happenedOn: p.date().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
  },
  checks: [{ name: 'given_succession_forward', expression: 'from_edition < to_edition' }],
});

/**
 * Derived, and kept by `derive-successions.ts`: into which areas of the next edition that knows its place an area went
 * over, as what was given says, else the change flag of CBS, else the boundaries.
 */
export const AreaSuccessionTable = defineEntity({
  name: 'AreaSuccession',
  tableName: 'area_succession',
  properties: {
    from: () => p.manyToOne(AreaTable).primary().deleteRule('cascade'),
    to: () => p.manyToOne(AreaTable).primary().index().deleteRule('cascade'),
    /** Part of the old area that is in the new one, 0 to 1. */
    shareOfFrom: share,
    /** Part of the new area that was in the old one, 0 to 1. */
    shareOfTo: share,
    basis: p.enum(() => SuccessionBasis),
    happenedOn: p.date().nullable(),
    reason: p.enum(() => SuccessionReason).nullable(),
    /** Who gave it; null when it was derived here. */
    source: () => p.manyToOne(SourceTable).nullable().deleteRule('cascade'),
  },
  checks: [
    {
      name: 'area_succession_share_or_reason',
      expression: '(share_of_from is null) = (reason is not null)',
    },
  ],
});
