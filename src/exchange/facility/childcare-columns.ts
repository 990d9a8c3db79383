import type { ColumnMap } from '../reading/sheet-columns.ts';
import type { FacilityField } from './facility-sheet-columns.ts';

/**
 * What is read of the childcare register, by the field of a sheet of facilities that it is. What is not here is not
 * read: persons, telephone, mail and website of whom to call, and the postal and private addresses of the holder.
 */
const childcareColumns = {
  key: 'lrk_id',
  name: 'actuele_naam_oko',
  kind: 'type_oko',
  organisation: 'naam_houder',
  kvk: 'kvk_nummer_houder',
  street: 'opvanglocatie_adres',
  postcode: 'opvanglocatie_postcode',
  place: 'opvanglocatie_woonplaats',
  municipalityCode: 'cbs_code',
  places: 'aantal_kindplaatsen',
  status: 'status',
  validFrom: 'inschrijfdatum',
  /** Only in exports until about 2021, which also had what was struck off. */
  validUntil: 'uitschrijfdatum',
  bag: 'bag_id',
} as const satisfies Partial<Record<FacilityField, string>>;

const optional: readonly FacilityField[] = ['validUntil'];

/** Early education, by its name now and until about 2021. */
const earlyEducationColumns: readonly string[] = ['ve', 'vve'];

/** What is the holder: its legal form says whether it can be a person. */
export const legalFormColumn = 'rechtsvorm_houder';

/** The columns a file has, and the names of those it must have and lacks. */
export function findChildcareColumns(header: readonly string[]) {
  const fields = Object.entries(childcareColumns) as [FacilityField, string][];
  const columns: ColumnMap<FacilityField> = new Map(
    fields.filter(([, name]) => header.includes(name)).map(([field, name]) => [field, [name]]),
  );
  const lacking = fields
    .filter(([field]) => !columns.has(field) && !optional.includes(field))
    .map(([, name]) => name);
  const earlyEducation = earlyEducationColumns.find((name) => header.includes(name));
  return { columns, earlyEducation, lacking: earlyEducation ? lacking : [...lacking, 've'] };
}
