import { defineEntity, p } from '@mikro-orm/core';
import { FigureStatus } from '../../source/figure-terms.ts';
import { SourceTable } from '../../source/source.table.ts';
import { FacilityTable } from './facility.table.ts';

/** Leerlingen: the pupils of a school location on 1 October of a year. Corrected in place, as the publisher does. */
export const FacilityPupilsTable = defineEntity({
  name: 'FacilityPupils',
  tableName: 'facility_pupils',
  properties: {
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade'),
    year: p.smallint().primary(),
    /** Null when it is withheld, or when the source says neither that there were any nor that it was open. */
    pupils: p.integer().nullable(),
    status: p.enum(() => FigureStatus),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade'),
  },
  checks: [
    {
      name: 'facility_pupils_number_or_reason',
      expression: "(pupils is null) = (status in ('WITHHELD', 'MISSING'))",
    },
  ],
});
