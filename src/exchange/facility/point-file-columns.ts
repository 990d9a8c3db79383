import type { SheetColumns } from '../reading/sheet-columns.ts';

/**
 * A file of points by the number of a register: the number in a column of its own name, or a scheme and a value, and
 * the point in degrees or in metres of the national grid.
 */
export const pointFileColumns = {
  scheme: ['nummersoort', 'scheme'],
  value: ['nummer', 'value'],
  schoolLocation: ['vestigingscode', 'brin_location', 'brin_vestiging', 'vestigingsnummer', 'brin'],
  childcare: ['lrk', 'lrk_number', 'lrk_id', 'lrknummer'],
  building: ['bag', 'bag_id', 'bagvobid', 'identificatie'],
  longitude: ['longitude', 'lon', 'lng', 'lengtegraad', 'x', 'rd_x'],
  latitude: ['latitude', 'lat', 'breedtegraad', 'y', 'rd_y'],
  postcode: ['postcode', 'postal_code'],
} as const satisfies SheetColumns<string>;

export type PointFileField = keyof typeof pointFileColumns;

/** Which field holds the number of which register. */
export const schemeOfField = {
  schoolLocation: 'BRIN_VESTIGING',
  childcare: 'LRK',
  building: 'BAG',
} as const satisfies Partial<Record<PointFileField, string>>;
