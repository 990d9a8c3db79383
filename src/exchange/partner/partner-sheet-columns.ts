import { facilitySheetColumns } from '../facility/facility-sheet-columns.ts';
import { contactColumns } from '../reading/contact-sheet-columns.ts';
import { mapColumns, type SheetColumns } from '../reading/sheet-columns.ts';

/**
 * The sheets a municipality and its partners keep, besides the teams (which is a sheet of facilities). `team`, `van`,
 * `naar`, `lid` and `voorziening` hold the key of a team, or SCHEME:value of a register (BRIN_VESTIGING:10KN00).
 */
export const organisationColumns = {
  key: ['sleutel', 'key', 'id'],
  organisation: ['organisatie', 'organisation', 'organization'],
  kind: ['soort', 'kind', 'organisatie_soort', 'type'],
  kvk: ['kvk', 'kvk_number', 'kvk_nummer'],
  website: ['website', 'url'],
} as const satisfies SheetColumns<string>;

export const workingAreaColumns = {
  team: ['team', 'facility', 'voorziening', 'sleutel'],
  area: ['gebied', 'area', 'gebiedscode', 'area_code'],
  share: ['aandeel', 'share'],
  validFrom: ['geldig_van', 'valid_from'],
  validUntil: ['geldig_tot', 'valid_until', 'valid_to'],
} as const satisfies SheetColumns<string>;

export const relationColumns = {
  from: ['van', 'from'],
  to: ['naar', 'to'],
  theme: ['thema', 'theme'],
  direction: ['richting', 'direction'],
  fromLevel: ['niveau_van', 'level_from'],
  fromOn: ['niveau_van_op', 'level_from_on'],
  fromFrequency: ['frequentie_van', 'frequency_from'],
  toLevel: ['niveau_naar', 'level_to'],
  toOn: ['niveau_naar_op', 'level_to_on'],
  toFrequency: ['frequentie_naar', 'frequency_to'],
  formality: ['formaliteit', 'formality'],
  documentUrl: ['document_url', 'document'],
  status: ['status', 'state'],
  validFrom: ['geldig_van', 'valid_from'],
  validUntil: ['geldig_tot', 'valid_until', 'valid_to'],
} as const satisfies SheetColumns<string>;

export const coalitionColumns = {
  coalition: ['coalitie', 'coalition', 'convenant'],
  theme: ['thema', 'theme'],
  member: ['lid', 'member', 'deelnemer'],
  validFrom: ['vanaf', 'from', 'geldig_van', 'valid_from'],
  validUntil: ['tot', 'until', 'geldig_tot', 'valid_until'],
  formality: ['afspraak', 'agreement', 'formaliteit', 'formality'],
  documentUrl: ['document', 'document_url'],
} as const satisfies SheetColumns<string>;

export const activityColumns = {
  facility: ['voorziening', 'facility', 'team'],
  activity: ['activiteit', 'activity'],
  goals: ['doelen', 'goals', 'doel', 'goal'],
  audiences: ['doelgroepen', 'audiences', 'doelgroep', 'audience'],
  modes: ['werkwijze', 'modes', 'werkvormen', 'mode'],
  prevention: ['preventie', 'prevention'],
  agesFrom: ['leeftijd_van', 'age_from', 'ages_from'],
  agesUntil: ['leeftijd_tot', 'age_until', 'ages_until'],
  validFrom: ['vanaf', 'from', 'geldig_van', 'valid_from'],
  validUntil: ['tot', 'until', 'geldig_tot', 'valid_until'],
} as const satisfies SheetColumns<string>;

export const anchoringColumns = {
  municipality: ['gemeente', 'municipality', 'gemeentecode', 'municipality_code'],
  kind: ['soort', 'kind'],
  item: ['onderdeel', 'item'],
  state: ['stand', 'state'],
  documentUrl: ['document', 'document_url'],
  validFrom: ['vanaf', 'from', 'geldig_van', 'valid_from'],
  validUntil: ['tot', 'until', 'geldig_tot', 'valid_until'],
} as const satisfies SheetColumns<string>;

export const inventoryColumns = {
  kind: ['soort', 'kind'],
  area: ['gebied', 'area', 'gebiedscode', 'area_code'],
  complete: ['volledig', 'complete'],
  checkedOn: ['nagegaan_op', 'checked_on'],
  checkedBy: ['nagegaan_door', 'checked_by'],
} as const satisfies SheetColumns<string>;

export const figureColumns = {
  area: ['gebied', 'area', 'gebiedscode', 'area_code'],
  indicator: ['cijfer', 'indicator'],
  year: ['jaar', 'year'],
  value: ['waarde', 'value'],
} as const satisfies SheetColumns<string>;

export type OrganisationField = keyof typeof organisationColumns;
export type WorkingAreaField = keyof typeof workingAreaColumns;
export type RelationField = keyof typeof relationColumns;
export type CoalitionField = keyof typeof coalitionColumns;
export type ActivityField = keyof typeof activityColumns;
export type AnchoringField = keyof typeof anchoringColumns;
export type InventoryField = keyof typeof inventoryColumns;
export type FigureField = keyof typeof figureColumns;

export type PartnerSheet =
  | 'CONTACTS'
  | 'COALITIONS'
  | 'RELATIONS'
  | 'ACTIVITIES'
  | 'ANCHORING'
  | 'INVENTORIES'
  | 'FIGURES'
  | 'WORKING_AREAS'
  | 'TEAMS'
  | 'ORGANISATIONS';

/** Which sheet has this header: the first of these of which all the telling columns are there. Null: none of them. */
export function recogniseSheet(header: readonly string[]): PartnerSheet | null {
  const has = <Field extends string>(sheet: SheetColumns<Field>, ...fields: Field[]) => {
    const columns = mapColumns(header, sheet);
    return fields.every((field) => columns.has(field));
  };
  if (has(contactColumns, 'roles', 'mailbox')) return 'CONTACTS';
  if (has(coalitionColumns, 'coalition', 'member')) return 'COALITIONS';
  if (has(activityColumns, 'facility', 'activity')) return 'ACTIVITIES';
  if (has(anchoringColumns, 'municipality', 'item')) return 'ANCHORING';
  if (has(relationColumns, 'from', 'to')) return 'RELATIONS';
  if (has(inventoryColumns, 'area', 'complete')) return 'INVENTORIES';
  if (has(figureColumns, 'area', 'indicator')) return 'FIGURES';
  if (has(workingAreaColumns, 'team', 'area')) return 'WORKING_AREAS';
  if (has(facilitySheetColumns, 'name', 'kind')) return 'TEAMS';
  if (has(organisationColumns, 'organisation')) return 'ORGANISATIONS';
  return null;
}

/** Whether a header can be meant for facilities: it is that of no other sheet, and has a column that they need. */
export function isFacilitySheet(header: readonly string[]): boolean {
  const sheet = recogniseSheet(header);
  if (sheet !== null) return sheet === 'TEAMS';
  const columns = mapColumns<keyof typeof facilitySheetColumns>(header, facilitySheetColumns);
  return columns.has('key') || columns.has('name') || columns.has('kind');
}
