import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { brokenFeature, type MapLayer } from './map-layer.ts';
import type { Feature } from './read-features.ts';
import { readGeoPackageGeometry } from './read-geopackage-geometry.ts';

export interface GeoPackage {
  readonly layers: readonly MapLayer[];
  close(): void;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * The maps in a GeoPackage (OGC 12-128r18): a SQLite file, read row by row where it lies and left as it is. Throws what
 * SQLite says when it is damaged or no GeoPackage. Tables alone are read: a view can be a query that never ends.
 */
export function openGeoPackage(path: string, file: string): GeoPackage {
  const address = pathToFileURL(path);
  address.search = '?mode=ro&immutable=1';
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    database.exec('pragma trusted_schema = off; pragma cell_size_check = on; pragma query_only = on');
    const layers = layersIn(database).map((layer) => mapLayer(database, layer, file));
    return { layers, close: () => database.close() };
  } catch (fault) {
    database.close();
    throw fault;
  }
}

interface LayerRow {
  readonly name: string;
  readonly geometry: string;
  /** `EPSG:28992`; null when the file does not say. */
  readonly system: string | null;
}

function layersIn(database: DatabaseSync): LayerRow[] {
  const isTable = database.prepare(
    `select count(*) as n from sqlite_master where type = 'table' and name = ?`,
  );
  for (const needed of ['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys']) {
    if (isTable.get(needed)?.n !== 1) throw new Error(`it has no table ${needed}`);
  }
  const found = database
    .prepare(
      `select c.table_name as name, g.column_name as geometry,
         upper(s.organization) || ':' || s.organization_coordsys_id as system
       from gpkg_contents c
       join gpkg_geometry_columns g on g.table_name = c.table_name
       join sqlite_master m on m.type = 'table' and m.name = c.table_name
       left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id and s.srs_id > 0
       where c.data_type = 'features' order by c.table_name`,
    )
    .all();
  return found as unknown as LayerRow[];
}

function mapLayer(database: DatabaseSync, { name, geometry, system }: LayerRow, file: string): MapLayer {
  const table = `"${name.replaceAll('"', '""')}"`;
  const rows = (limit: string) => database.prepare(`select * from ${table} ${limit}`);
  const size = Number(database.prepare(`select count(*) as n from ${table}`).get()?.n ?? 0);
  const crs = system === null ? null : { type: 'name', properties: { name: system } };
  const propertiesOf = ({ [geometry]: _, ...properties }: Row) => properties;
  const first = rows('limit 1').get();
  return {
    name,
    size,
    first: first ? propertiesOf(first) : null,
    *features(from) {
      let number = from;
      for (const row of rows('').iterate() as Iterable<Row>) {
        yield featureOf(number, propertiesOf(row), row[geometry], crs, file);
        number += 1;
      }
    },
  };
}

function featureOf(number: number, properties: Row, cell: unknown, crs: unknown, file: string): Feature {
  try {
    const geometry = cell instanceof Uint8Array ? readGeoPackageGeometry(cell) : null;
    return { number, properties, geometry, crs, faults: [] };
  } catch (fault) {
    return brokenFeature(fault, number, properties, file);
  }
}
