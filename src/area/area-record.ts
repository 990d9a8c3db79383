import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaLevel } from './area-level.ts';

/** What a publisher's file says about one area in one edition; the loader turns it into rows. */
export interface AreaRecord {
  readonly type: 'area';
  readonly code: string;
  readonly edition: number;
  readonly level: AreaLevel;
  readonly name: string;
  /** CBS Indelingswijziging: 1 unchanged, 2 new code, 3 other boundary; null where the file does not say. */
  readonly changeFlag: 1 | 2 | 3 | null;
  readonly figures: readonly FigureRecord[];
}

export interface FigureRecord {
  /** Code of `indicators.ts`, e.g. `INHABITANTS`. */
  readonly indicator: string;
  readonly value: number | null;
  readonly status: 'MEASURED' | 'WITHHELD' | 'MISSING';
  /** Why there is no value: `SECRET`, `NOT_PUBLISHED`, `UNKNOWN`; null when there is one. */
  readonly reason: string | null;
}

export interface BoundaryRecord {
  readonly type: 'boundary';
  readonly code: string;
  readonly edition: number;
  readonly level: AreaLevel;
  /** Null where the file has codes only. */
  readonly name: string | null;
  /** Of what it lies in, where the file says so; the codes follow from its own. */
  readonly districtName: string | null;
  readonly municipalityName: string | null;
  readonly changeFlag: AreaRecord['changeFlag'];
  /** WGS84 (longitude, latitude); rings checked: closed, four points at least, finite. */
  readonly geometry: Polygon | MultiPolygon;
}
