import { defineEntity, p } from '@mikro-orm/core';
import { enumOf } from '../database/enum-of.ts';
import { SourceTable } from '../source/source.table.ts';
import { OrganisationTable } from './organisation.table.ts';

/** What of an organisation people put right here. */
export const CorrectedField = enumOf('NAME', 'KIND', 'WEBSITE');
export type CorrectedField = keyof typeof CorrectedField;

/** The last word on a field of an organisation that was said here; files do not overwrite it while the check counts. */
export const OrganisationCorrectionTable = defineEntity({
  name: 'OrganisationCorrection',
  tableName: 'organisation_correction',
  properties: {
    organisation: () => p.manyToOne(OrganisationTable).primary().deleteRule('cascade'),
    field: p.enum(() => CorrectedField).primary(),
    /** Null: there is none. */
    value: p.text().nullable(),
    source: () => p.manyToOne(SourceTable).deleteRule('cascade').index(),
    verifiedOn: p.date(),
    /** The organisation or municipality that said so, never a person. */
    verifiedBy: p.text(),
  },
});
