import type { MultiPolygon, Polygon } from 'geojson';
import type { FigureStatus } from '../source/figure-terms.ts';
import type { AreaLevel } from './area-level.ts';

/** What a publisher's file says about one area in one edition; the loader turns it into rows. */
export interface AreaRecord {
  readonly type: 'area';
  readonly code: string;
  readonly edition: number;
  readonly level: AreaLevel;
  /** Null where the file has codes only: then the edition must know the area already. */
  readonly name: string | null;
  /** The file holds the areas of one level only, so that those of others are not missed in it. */
  readonly isLayer?: boolean;
  /** CBS Indelingswijziging: 1 unchanged, 2 new code, 3 other boundary; null where the file does not say. */
  readonly changeFlag: 1 | 2 | 3 | null;
  readonly figures: readonly FigureRecord[];
}

/** Figures of an area that is known already, from a table that has names and no codes. */
export interface AreaFiguresRecord {
  readonly type: 'area-figures';
  /** As the publisher writes it. */
  readonly name: string;
  readonly edition: number;
  /** Year the figures are about. */
  readonly period: number;
  /** Null: of any level. */
  readonly level: AreaLevel | null;
  /** Code of the municipality in which to look for the name; null: everywhere. */
  readonly within: string | null;
  readonly figures: readonly FigureRecord[];
}

/** A figure that a municipality gives of an area itself. */
export interface GivenFigureRecord {
  readonly type: 'given-figure';
  readonly areaCode: string;
  /** Null: that of the import, else the newest that has the code. */
  readonly edition: number | null;
  /** Code of `given-figures.ts`. */
  readonly indicator: string;
  /** Year the figure is about. */
  readonly period: number;
  readonly value: number;
}

export interface FigureRecord {
  /** Code of `indicators.ts`, e.g. `INHABITANTS`. */
  readonly indicator: string;
  readonly value: number | null;
  readonly status: FigureStatus;
  /** Why there is no value: `SECRET`, `NOT_PUBLISHED`, `UNKNOWN`; null when there is one. */
  readonly reason: string | null;
  /** Of an estimate only: what it may be, and how it was made. */
  readonly low?: number;
  readonly high?: number;
  readonly method?: string;
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
