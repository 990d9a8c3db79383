import { foldName } from '../../database/fold-name.ts';
import { readIdentifier } from '../../organisation/identifiers.ts';
import { organisationKinds } from '../../organisation/organisation-kinds.ts';
import type { IdentifierRecord, OrganisationRecord } from '../../organisation/organisation-record.ts';
import { note } from '../reading/issues.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import type { FacilityField } from './facility-sheet-columns.ts';
import { showsLegalForm } from './legal-form.ts';

/** Fields of a line that hold a number of a register, with the register's code. */
type IdentifierFields<Field> = readonly (readonly [field: Field, scheme: string])[];

/** Those that are sound; the others are a NOTE and left out: a repaired number would be somebody else's. */
export function readIdentifiers<Field extends string>(
  line: SheetLine<Field>,
  fields: IdentifierFields<Field>,
): IdentifierRecord[] {
  const found: IdentifierRecord[] = [];
  for (const [field, scheme] of fields) {
    const given = line.text(field);
    if (given === '') continue;
    const identifier = readIdentifier(scheme, given);
    if (identifier.fault === undefined) found.push({ scheme, value: identifier.value });
    else line.note(field, 'BAD_IDENTIFIER', `${identifier.fault} It was left out.`);
  }
  return found;
}

/** Of the facility itself. A school may give its location code, or only its institution code. */
export function readFacilityIdentifiers(line: SheetLine<FacilityField>): IdentifierRecord[] {
  const brin = line.text('brin').length === 4 ? 'BRIN' : 'BRIN_VESTIGING';
  return readIdentifiers(line, [
    ['lrk', 'LRK'],
    ['brin', brin],
    ['bag', 'BAG'],
    ['kvkBranch', 'KVK_VESTIGING'],
  ]);
}

/** Null when the line names none. Its key is its name in normal form where the sheet has no keys for organisations. */
export function readOrganisation(line: SheetLine<FacilityField>): OrganisationRecord | null {
  const [name, key] = [line.text('organisation'), line.text('organisationKey')];
  if (name === '' && key === '') return null;
  if (name === '') line.assumed('organisationKey', 'NO_NAME', 'The organisation has a key and no name.', key);
  return {
    type: 'organisation',
    key: key || foldName(name),
    name: name || key,
    kind: line.term('organisationKind', organisationKinds),
    website: null,
    identifiers: [
      ...readIdentifiers(line, [
        ['kvk', 'KVK'],
        ['oin', 'OIN'],
      ]),
      ...readRsin(line),
    ],
  };
}

/** Only of an organisation whose name shows a legal form; otherwise the number is not even repeated in the note. */
function readRsin(line: SheetLine<FacilityField>): IdentifierRecord[] {
  const given = line.text('rsin');
  if (given === '') return [];
  const identifier = readIdentifier('RSIN', given);
  if (identifier.value !== undefined && showsLegalForm(line.text('organisation'))) {
    return [{ scheme: 'RSIN', value: identifier.value }];
  }
  const message =
    'The RSIN was left out: it fails the elfproef, or the name shows no legal form (B.V., stichting).';
  line.issues.push(note('BAD_IDENTIFIER', { ...line.at('rsin'), value: null }, message));
  return [];
}
