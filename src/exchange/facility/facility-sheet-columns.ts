import type { SheetColumns } from '../reading/sheet-columns.ts';

/**
 * A sheet of facilities (places and teams). Anybody can keep one; the synonyms also cover the childcare register (LRK)
 * and extracts of it. Columns for persons, telephone and mail are left out on purpose: contacts come in another way.
 */
export const facilitySheetColumns = {
  key: ['sleutel', 'key', 'id', 'lrknummer', 'lrk_id'],
  name: ['naam', 'name', 'actuele_naam_oko'],
  /** All columns are looked at: an LRK extract has a code in one and a name in the other. */
  kind: ['soort', 'kind', 'type', 'type_oko'],
  alsoProvides: ['ook_aanbod', 'also_provides'],
  organisation: ['organisatie', 'organisation', 'organization', 'houder', 'houder_text', 'naam_houder'],
  organisationKey: ['organisatie_sleutel', 'organisation_key'],
  organisationKind: ['organisatie_soort', 'organisation_kind'],
  kvk: ['kvk', 'kvk_number', 'kvk_nummer', 'kvk_nummer_houder'],
  kvkBranch: ['kvk_vestiging', 'kvk_branch', 'vestigingsnummer_houder'],
  rsin: ['rsin', 'rsin_number'],
  oin: ['oin', 'oin_number'],
  street: ['straat', 'street', 'adres', 'address', 'opvanglocatie_adres'],
  houseNumber: ['huisnummer', 'house_number'],
  postcode: ['postcode', 'postal_code', 'opvanglocatie_postcode'],
  place: ['woonplaats', 'place', 'plaats', 'city', 'opvanglocatie_woonplaats'],
  municipalityCode: ['gemeentecode', 'municipality_code', 'cbs_code'],
  /** Read when it holds a code: a name is no key (five municipalities are spelt differently by DUO and CBS). */
  municipality: ['gemeente', 'municipality'],
  longitude: ['longitude', 'lon', 'lng', 'lengtegraad'],
  latitude: ['latitude', 'lat', 'breedtegraad'],
  precision: ['nauwkeurigheid', 'precision'],
  serves: ['werkgebied', 'serves'],
  agesFrom: ['leeftijd_van', 'age_from', 'ages_from'],
  agesUntil: ['leeftijd_tot', 'age_until', 'ages_until'],
  audiences: ['doelgroepen', 'audiences'],
  modes: ['werkvormen', 'modes'],
  lowThreshold: ['laagdrempelig', 'low_threshold'],
  contributions: ['bijdragen', 'contributions'],
  fte: ['fte', 'full_time_equivalents'],
  fteOccupied: ['fte_bezet', 'fte_occupied'],
  persons: ['personen', 'persons'],
  division: ['verdeling', 'division'],
  places: ['kindplaatsen', 'places', 'aantal_kindplaatsen'],
  hoursPerWeek: ['uren_per_week', 'hours_per_week'],
  squareMetres: ['oppervlakte_m2', 'square_metres', 'oppervlakte'],
  status: ['status', 'state'],
  validFrom: ['geldig_van', 'valid_from', 'inschrijfdatum'],
  validUntil: ['geldig_tot', 'valid_until', 'valid_to', 'uitschrijfdatum'],
  relationsAskedOn: ['relaties_uitgevraagd_op', 'relations_asked_on'],
  verifiedOn: ['geverifieerd_op', 'verified_on'],
  verifiedBy: ['geverifieerd_door', 'verified_by'],
  inPostSince: ['in_functie_sinds', 'in_post_since'],
  website: ['website', 'url', 'contact_website'],
  brin: ['brin', 'brin_location', 'brin_vestiging'],
  lrk: ['lrk', 'lrk_number', 'lrknummer', 'lrk_id'],
  bag: ['bag', 'bag_id'],
  parts: ['onderdelen', 'parts'],
  successorOf: ['opvolger_van', 'successor_of'],
} as const satisfies SheetColumns<string>;

export type FacilityField = keyof typeof facilitySheetColumns;

/** The header of an empty facility sheet in Dutch, in the order above. */
export const facilitySheetHeader: readonly string[] = Object.values(facilitySheetColumns).map(
  ([dutch]) => dutch,
);
