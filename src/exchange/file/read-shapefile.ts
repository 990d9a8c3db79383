import { isUtf8 } from 'node:buffer';
import { parseDbf, parseShp } from 'shpjs';
import type { MapLayer } from './map-layer.ts';
import { readZipEntry } from './read-zip-entry.ts';

/** Shapefiles are held in memory; those of CBS, three levels in full detail with figures, are 180 MB. */
const mostBytes = 500 * 1024 ** 2;

/**
 * The maps of the shapefiles in a zip, each a `.shp` with the `.dbf` of that name beside it. What a `.prj` says is not
 * needed: the numbers tell degrees from metres. Throws when a part is missing or damaged.
 */
export async function layersOfShapefiles(path: string, names: readonly string[]): Promise<MapLayer[]> {
  const partOf = (shp: string, extension: string) =>
    names.find((name) => name.toLowerCase() === shp.toLowerCase().replace(/shp$/, extension));
  let bytesLeft = mostBytes;
  const read = async (name: string) => {
    const bytes = await readZipEntry(path, name, bytesLeft);
    bytesLeft -= bytes.length;
    return bytes;
  };
  const layers: MapLayer[] = [];
  for (const shp of names.filter(isShapefile)) {
    const dbf = partOf(shp, 'dbf');
    if (dbf === undefined) throw new Error(`the zip holds ${shp} and no .dbf with the same name`);
    const cpg = partOf(shp, 'cpg');
    const encoding = cpg === undefined ? null : (await read(cpg)).toString('latin1', 0, 40);
    const attributes = readAttributes(await read(dbf), encoding, dbf);
    layers.push(mapLayer(shp, attributes, await read(shp)));
  }
  return layers;
}

export const isShapefile = (name: string) => /\.shp$/i.test(name);

function mapLayer(shp: string, attributes: readonly Record<string, unknown>[], bytes: Buffer): MapLayer {
  return {
    name: (shp.split('/').at(-1) ?? shp).slice(0, -'.shp'.length),
    size: attributes.length,
    first: attributes[0] ?? null,
    *features(from) {
      const geometries = readGeometries(bytes, shp);
      if (geometries.length !== attributes.length) {
        throw new Error(
          `${shp} has ${geometries.length} shapes for ${attributes.length} lines of attributes`,
        );
      }
      for (const [index, properties] of attributes.entries()) {
        yield { number: from + index, properties, geometry: geometries[index], crs: null, faults: [] };
      }
    },
  };
}

/** The library believes the header; one that counts more lines than there are would fill the memory. */
function readAttributes(dbf: Buffer, encoding: string | null, name: string) {
  const headerBytes = 32;
  if (dbf.length < headerBytes) throw new Error(`${name} breaks off`);
  const [lines, start, lineBytes] = [dbf.readUInt32LE(4), dbf.readUInt16LE(8), dbf.readUInt16LE(10)];
  if (lineBytes === 0 || start + lines * lineBytes > dbf.length) throw new Error(`${name} breaks off`);
  return damageNamed(name, () => parseDbf(dbf, encoding ?? (isUtf8(dbf) ? 'utf-8' : 'windows-1252')));
}

/** More rings than an area of islands has; sorting out which hole lies in which takes the square of their number. */
const mostRings = 20_000;

function readGeometries(shp: Buffer, name: string): unknown[] {
  for (let at = 100; at + 52 <= shp.length; at += 8 + Math.max(0, shp.readInt32BE(at + 4) * 2)) {
    const isShape = shp.readInt32LE(at + 8) !== 0;
    if (isShape && shp.readInt32BE(at + 4) * 2 >= 44 && shp.readInt32LE(at + 44) > mostRings) {
      throw new Error(`${name} has a shape of more than ${mostRings} rings`);
    }
  }
  return damageNamed(name, () => parseShp(shp));
}

function damageNamed<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (fault) {
    throw new Error(`${name} is damaged (${(fault as Error).message})`, { cause: fault });
  }
}
