/** The sample's files as they lie on disk, read with nothing of the product, so that its importers are not trusted. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection, Polygon } from 'geojson';

/** Seen from the compiled file. */
export const sampleFolder = new URL('../../../sample/', import.meta.url);

export type Row = Readonly<Record<string, string>>;

export interface Sample {
  readonly boundaries: FeatureCollection<Polygon, { code: string; naam: string }>;
  readonly figures: readonly Row[];
  readonly organisations: readonly Row[];
  readonly facilities: readonly Row[];
  readonly workingAreas: readonly Row[];
  readonly relations: readonly Row[];
  readonly coalitions: readonly Row[];
  readonly activities: readonly Row[];
  readonly anchoring: readonly Row[];
  readonly inventories: readonly Row[];
  readonly contacts: readonly Row[];
}

export const readText = (name: string) => readFileSync(new URL(name, sampleFolder), 'utf8');

export function readSample(): Sample {
  const rows = (name: string): Row[] =>
    parse(readText(name), { bom: true, columns: true, delimiter: ';', relax_column_count: false });
  return {
    boundaries: JSON.parse(readText('boundaries.geojson')),
    figures: rows('key-figures.csv'),
    organisations: rows('organisaties.csv'),
    facilities: rows('voorzieningen.csv'),
    workingAreas: rows('werkgebieden.csv'),
    relations: rows('relaties.csv'),
    coalitions: rows('coalities.csv'),
    activities: rows('activiteiten.csv'),
    anchoring: rows('verankering.csv'),
    inventories: rows('inventarissen.csv'),
    contacts: rows('contacten.csv'),
  };
}
