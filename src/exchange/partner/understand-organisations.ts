import { foldName } from '../../database/fold-name.ts';
import { organisationKinds } from '../../organisation/organisation-kinds.ts';
import type { OrganisationRecord } from '../../organisation/organisation-record.ts';
import { readIdentifiers } from '../facility/facility-sheet-identifiers.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';
import { type OrganisationField, organisationColumns } from './partner-sheet-columns.ts';

/** A sheet of organisations; one without a key of its own goes by its name in normal form, as on a team's line. */
export const understandOrganisations = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, organisationColumns, ['organisation'], organisationOf);

function organisationOf(line: SheetLine<OrganisationField>): OrganisationRecord {
  const name = line.text('organisation');
  if (name === '') line.error('organisation', 'NO_NAME', 'The organisation has no name.');
  return {
    type: 'organisation',
    key: line.text('key') || foldName(name),
    name,
    kind: line.term('kind', organisationKinds),
    website: line.website('website'),
    identifiers: readIdentifiers(line, [['kvk', 'KVK']]),
  };
}
