import { defineEntity, p } from '@mikro-orm/core';

/**
 * The nearest facility of a kind from the origin of a neighbourhood, by `keep-nearest.ts`. Holds only on the days that
 * `nearest_days` says. Without foreign keys, which would take longer than all the rest: who goes takes those days along.
 */
export const NearestKeptTable = defineEntity({
  name: 'NearestKept',
  tableName: 'nearest_kept',
  properties: {
    areaId: p.text().primary(),
    kind: p.text().primary(),
    edition: p.smallint(),
    facilityId: p.text(),
    /** Unrounded. */
    metres: p.float().columnType('double precision'),
  },
});

/**
 * On which days what is kept of a kind holds, for all neighbourhoods of an edition that have an origin: as long as none
 * of the kind begins or ends. The trigger `places_changed` takes all of them away when a facility comes, goes, moves or
 * changes, or an origin does; who asks then asks the index, until they are kept again.
 */
export const NearestDaysTable = defineEntity({
  name: 'NearestDays',
  tableName: 'nearest_days',
  properties: {
    edition: p.smallint().primary(),
    kind: p.text().primary(),
    days: p.string().columnType('daterange'),
  },
});
