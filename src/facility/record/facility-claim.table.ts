import { defineEntity, p } from '@mikro-orm/core';
import { SourceTable } from '../../source/source.table.ts';
import { FactField, SourceBasis } from '../term/fact-terms.ts';
import { FacilityTable } from './facility.table.ts';

/** Which row of which source speaks of which facility: several sources may speak of one. */
export const FacilitySourceTable = defineEntity({
  name: 'FacilitySource',
  tableName: 'facility_source',
  properties: {
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade'),
    sourceKey: p.text().primary(),
    facility: () => p.manyToOne(FacilityTable).deleteRule('cascade').index(),
  },
});

/** What each source last said of each fact. The facility itself has the claims that hold. */
export const FacilityClaimTable = defineEntity({
  name: 'FacilityClaim',
  tableName: 'facility_claim',
  properties: {
    facility: () => p.manyToOne(FacilityTable).primary().deleteRule('cascade'),
    source: () => p.manyToOne(SourceTable).primary().deleteRule('cascade').index(),
    field: p.enum(() => FactField).primary(),
    /** The measure of a capacity, the scheme of an identifier; empty for the others. */
    part: p.text().primary(),
    value: p.json<unknown>(),
    basis: p.enum(() => SourceBasis),
    verifiedOn: p.date().nullable(),
    verifiedBy: p.text().nullable(),
    /** The day of the file in which the source first said so. */
    statedOn: p.date(),
    /** The run that brought it; not a reference, since the run is written last. Null: before claims were kept. */
    runId: p.text().nullable(),
    /** Of several sources this one is followed. */
    holds: p.boolean(),
  },
});
