import { findColumns } from '../file/find-columns.ts';

/**
 * What is read of DUO's schools, and what the columns were called over the years: the newest name first, then that of
 * before 2023. The telephone number is in the file too; it is not read, since nobody asked to keep it.
 */
const schoolColumns = {
  board: ['BEVOEGD GEZAG NUMMER'],
  school: ['INSTELLINGSCODE', 'BRIN NUMMER'],
  location: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
  name: ['VESTIGINGSNAAM'],
  street: ['STRAATNAAM'],
  houseNumber: ['HUISNUMMER-TOEVOEGING'],
  postcode: ['POSTCODE'],
  place: ['PLAATSNAAM'],
  municipality: ['GEMEENTENUMMER'],
  website: ['INTERNETADRES'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type SchoolField = keyof typeof schoolColumns;

/** Not in every release of onderwijsdata.duo.nl. */
const optional: readonly SchoolField[] = ['board', 'municipality'];

/** The file's own name of each column that it has, and an ERROR for each that it must have and lacks. */
export function findSchoolColumns(header: readonly string[], file: string) {
  const names = new Map<SchoolField, string>();
  for (const [field, known] of Object.entries(schoolColumns) as [SchoolField, readonly string[]][]) {
    const name = known.find((one) => header.includes(one));
    if (name !== undefined) names.set(field, name);
  }
  const lacking = (Object.keys(schoolColumns) as SchoolField[])
    .filter((field) => !names.has(field) && !optional.includes(field))
    .map((field) => schoolColumns[field][0]);
  return { names, faults: findColumns(header, lacking, file) };
}
