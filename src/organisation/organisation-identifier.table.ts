import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationTable } from './organisation.table.ts';

/** A number by which the world knows an organisation; dated, since a KvK number changes at a takeover. */
export const OrganisationIdentifierTable = defineEntity({
  name: 'OrganisationIdentifier',
  tableName: 'organisation_identifier',
  properties: {
    organisation: () => p.manyToOne(OrganisationTable).primary().deleteRule('cascade'),
    scheme: p.text().primary(),
    value: p.text().primary(),
    valid: p.string().columnType('daterange').primary(),
  },
  indexes: [{ properties: ['scheme', 'value'] }],
});
