/** Where the facility with this number of a register stands, as a file of points says. */
export interface KnownPointRecord {
  readonly type: 'known-point';
  /** Code of `identifiers.ts`, e.g. `BRIN_VESTIGING`. */
  readonly scheme: string;
  readonly value: string;
  /** Of the address the point was found by, `1315 HR`; null where the file does not say. */
  readonly postcode: string | null;
  /** Degrees east, or metres of the national grid. */
  readonly x: number;
  readonly y: number;
  readonly system: 'WGS84' | 'RD';
}

/** What a geocoder answered to an address; without a point it knows none. */
export interface GeocodedAddressRecord {
  readonly type: 'geocoded-address';
  readonly address: string;
  readonly point: {
    readonly longitude: number;
    readonly latitude: number;
    readonly precision: 'ADDRESS' | 'PC6';
  } | null;
}
