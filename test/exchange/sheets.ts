import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from 'geojson';

/** Small files as a municipality or a publisher would make them, of a town that is nowhere. */

export interface Folder {
  /** Writes a file and gives its path. */
  write(name: string, text: string | Buffer): string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-sheets-'));
  return {
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Line = Readonly<Record<string, string | number>>;

/** A sheet with every column that one of its lines has. */
export function sheet(lines: readonly Line[]): string {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = lines.map((line) => columns.map((column) => cell(line[column] ?? '')).join(';'));
  return `${[columns.join(';'), ...rows].join('\n')}\n`;
}

const cell = (value: string | number) =>
  /[;"\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** A team of children's workers, known by its key, unless the cells say otherwise. */
export const aTeam = (key: string, cells: Line = {}): Line => ({
  sleutel: key,
  naam: `Team ${key}`,
  soort: 'KINDERWERK',
  status: 'ACTIVE',
  ...cells,
});

export const teams = (count: number, cells: Line = {}): Line[] =>
  Array.from({ length: count }, (_, index) => aTeam(`t${index + 1}`, cells));

/** Both sides say level 3 of a joint activity, since 2024. */
export const aRelation = (from: string, to: string, cells: Line = {}): Line => ({
  van: from,
  naar: to,
  thema: 'GEZAMENLIJKE_ACTIVITEIT',
  richting: 'MUTUAL',
  niveau_van: 3,
  niveau_van_op: '2024-03-01',
  niveau_naar: 3,
  niveau_naar_op: '2024-04-01',
  geldig_van: '2024-01-01',
  geldig_tot: '',
  ...cells,
});

/** In it since 2024, without an end. */
export const aMember = (coalition: string, member: string, cells: Line = {}): Line => ({
  coalitie: coalition,
  thema: 'SIGNALEREN',
  lid: member,
  vanaf: '2024-01-01',
  tot: '',
  afspraak: 'CONVENANT',
  document: '',
  ...cells,
});

/** To two goals, for all children, since 2024. */
export const anActivity = (facility: string, activity: string, cells: Line = {}): Line => ({
  voorziening: facility,
  activiteit: activity,
  doelen: 'TAAL|SIGNALEREN',
  doelgroepen: 'KINDEREN',
  werkwijze: 'OP_LOCATIE',
  preventie: 'UNIVERSEEL',
  leeftijd_van: '4',
  leeftijd_tot: '12',
  vanaf: '2024-01-01',
  tot: '',
  ...cells,
});

/** Met since 2024, as a document says. */
export const anAnchoring = (municipality: string, item: string, cells: Line = {}): Line => ({
  gemeente: municipality,
  soort: 'KINDERWERK',
  onderdeel: item,
  stand: 'voldaan',
  document: 'https://documenten.example.nl/plan.pdf',
  vanaf: '2024-01-01',
  tot: '',
  ...cells,
});

export const aWorkingArea = (team: string, area: string, cells: Line = {}): Line => ({
  team,
  gebied: area,
  aandeel: '',
  geldig_van: '',
  geldig_tot: '',
  ...cells,
});

export const anInventory = (kind: string, area: string, cells: Line = {}): Line => ({
  soort: kind,
  gebied: area,
  volledig: 'ja',
  nagegaan_op: '2026-05-01',
  nagegaan_door: 'afdeling Jeugd',
  ...cells,
});

export interface DrawnArea {
  readonly code: string;
  readonly name?: string;
  readonly geometry: Polygon;
}

export const boundaries = (areas: readonly DrawnArea[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(({ code, name, geometry }) => ({
      type: 'Feature',
      properties: { statcode: code, ...(name === undefined ? {} : { statnaam: name }) },
      geometry,
    })),
  });

/** A square in degrees, drawn against the clock from its south-western corner. */
export const square = (west: number, south: number, size = 0.01): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
