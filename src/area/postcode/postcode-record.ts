/** A point inside the area of the four digits of a postcode. */
export interface Pc4PointRecord {
  readonly type: 'pc4-point';
  /** The four digits. */
  readonly pc4: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** In which neighbourhood an address lies, or a whole postcode where the file knows no house numbers. */
export interface PostcodeRecord {
  readonly type: 'postcode';
  /** Written `1315 HR`. */
  readonly postcode: string;
  readonly houseNumber: number | null;
  readonly neighbourhoodCode: string;
}
