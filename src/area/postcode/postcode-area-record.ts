import type { MultiPolygon, Polygon } from 'geojson';
import type { FigureRecord } from '../area-record.ts';

/** The boundary of the four digits of a postcode, in the edition of the run. */
export interface PostcodeAreaRecord {
  readonly type: 'postcode-area';
  /** The four digits. */
  readonly pc4: string;
  /** WGS84 (longitude, latitude); rings checked. */
  readonly geometry: Polygon | MultiPolygon;
}

/** How many people of one age band live in the area of four digits. */
export interface PostcodeAgeRecord extends Pick<FigureRecord, 'value' | 'status' | 'reason'> {
  readonly type: 'postcode-age';
  readonly pc4: string;
  readonly from: number;
  /** Excluded; null for the oldest band, which has no end. */
  readonly until: number | null;
}
