/** What is used here of shpjs, which brings no types of its own. */
declare module 'shpjs' {
  /** A geometry for each record; null for one without. Coordinates stay as they are without a projection. */
  export function parseShp(shp: Buffer): unknown[];
  /** The attributes of each record. `encoding` is a label as of TextDecoder. */
  export function parseDbf(dbf: Buffer, encoding: string): Record<string, unknown>[];
}
