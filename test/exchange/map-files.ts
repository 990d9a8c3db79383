import { DatabaseSync } from 'node:sqlite';
import type { Position } from 'geojson';

/** Maps in the forms that publishers give them, small ones, written here after the specifications. */

export interface DrawnFeature {
  readonly properties: Readonly<Record<string, string | number>>;
  /** Polygons of rings; the first ring of each is the outer one. */
  readonly polygons: readonly Position[][][];
}

/** A square of which the outer ring turns with the clock, as a shapefile wants it. */
export const squareAt = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
];

/** Well-known binary of a MultiPolygon, the small end first, or the large one. */
export function wellKnownBinary(polygons: DrawnFeature['polygons'], isLittle = true): Buffer {
  const whole = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const double = (value: number) => {
    const bytes = Buffer.alloc(8);
    if (isLittle) bytes.writeDoubleLE(value);
    else bytes.writeDoubleBE(value);
    return bytes;
  };
  const order = Buffer.from([isLittle ? 1 : 0]);
  const ring = (points: readonly Position[]) => [
    whole(points.length),
    ...points.flatMap((point) => point.map(double)),
  ];
  const polygon = (rings: Position[][]) => [order, whole(3), whole(rings.length), ...rings.flatMap(ring)];
  return Buffer.concat([order, whole(6), whole(polygons.length), ...polygons.flatMap(polygon)]);
}

/** A cell of a GeoPackage: "GP", version, flags, the number of the system, then well-known binary. */
export function geoPackageCell(binary: Buffer, { flags = 1, envelope = 0 } = {}): Buffer {
  return Buffer.concat([Buffer.from([0x47, 0x50, 0, flags]), Buffer.alloc(4 + envelope), binary]);
}

export interface DrawnLayer {
  readonly system?: number;
  /** The boundary of a row stands in its `geom`. */
  readonly rows: readonly Readonly<Record<string, string | number | Buffer | null>>[];
}

/** Writes a GeoPackage with these layers, with the columns of their first rows. */
export function writeGeoPackage(path: string, layers: Readonly<Record<string, DrawnLayer>>): string {
  const database = new DatabaseSync(path);
  database.exec(`
    begin;
    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text, organization_coordsys_id integer);
    insert into gpkg_spatial_ref_sys values ('RD', 28992, 'EPSG', 28992), ('WGS 84', 4326, 'epsg', 4326), ('none', -1, 'NONE', -1);
    create table gpkg_contents (table_name text primary key, data_type text, srs_id integer);
    create table gpkg_geometry_columns (table_name text primary key, column_name text, geometry_type_name text, srs_id integer);
    create table gpkg_ogr_contents (table_name text primary key, feature_count integer);
  `);
  for (const [name, { system = 28992, rows }] of Object.entries(layers)) {
    const columns = Object.keys(rows[0] ?? { geom: null });
    const quoted = columns.map((column) => `"${column}"`).join(', ');
    database.exec(`create table "${name}" (${quoted})`);
    database.prepare('insert into gpkg_contents values (?, ?, ?)').run(name, 'features', system);
    database
      .prepare('insert into gpkg_geometry_columns values (?, ?, ?, ?)')
      .run(name, 'geom', 'MULTIPOLYGON', system);
    const insert = database.prepare(`insert into "${name}" values (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  }
  database.exec('commit');
  database.close();
  return path;
}

/** The two parts of a shapefile (ESRI white paper, July 1998) that hold shapes and attributes. */
export function shapefileOf(
  features: readonly DrawnFeature[],
  encoding: BufferEncoding = 'utf8',
): { readonly shp: Buffer; readonly dbf: Buffer } {
  const records = features.map(({ polygons }, index) => recordOf(index + 1, polygons.flat()));
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + Buffer.concat(records).length) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  return { shp: Buffer.concat([head, ...records]), dbf: dbfOf(features, encoding) };
}

function recordOf(number: number, rings: readonly Position[][]): Buffer {
  const points = rings.flat();
  const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
  content.writeInt32LE(5, 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  rings.forEach((_, index) => {
    content.writeInt32LE(rings.slice(0, index).flat().length, 44 + 4 * index);
  });
  points.flat().forEach((value, index) => {
    content.writeDoubleLE(value, 44 + 4 * rings.length + 8 * index);
  });
  const head = Buffer.alloc(8);
  head.writeInt32BE(number, 0);
  head.writeInt32BE(content.length / 2, 4);
  return Buffer.concat([head, content]);
}

const widthOfField = 40;

/** dBASE III: numbers and texts, each forty bytes wide. */
function dbfOf(features: readonly DrawnFeature[], encoding: BufferEncoding): Buffer {
  const columns = Object.keys(features[0]?.properties ?? {});
  const head = Buffer.alloc(32 + 32 * columns.length + 1);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(features.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + widthOfField * columns.length, 10);
  columns.forEach((column, index) => {
    head.write(column, 32 + 32 * index, 10, 'latin1');
    head.write(typeof features[0]?.properties[column] === 'number' ? 'N' : 'C', 43 + 32 * index);
    head.writeUInt8(widthOfField, 48 + 32 * index);
  });
  head.writeUInt8(13, head.length - 1);
  const lines = features.map(({ properties }) => {
    const line = Buffer.alloc(1 + widthOfField * columns.length, ' ');
    columns.forEach((column, index) => {
      line.write(String(properties[column] ?? ''), 1 + widthOfField * index, widthOfField, encoding);
    });
    return line;
  });
  return Buffer.concat([head, ...lines]);
}
