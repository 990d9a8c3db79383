import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MapLayer } from './map-layer.ts';
import { packingOf, peek, readBytes } from './read-bytes.ts';
import { openGeoPackage } from './read-geopackage.ts';
import { isShapefile, layersOfShapefiles } from './read-shapefile.ts';
import { readText } from './read-text.ts';
import { layersOfTopology } from './read-topology.ts';
import { namesInZip } from './read-zip-entry.ts';
import { stepOf, type Topology } from './topology-rings.ts';

/** A file that can hold several maps, open. */
export interface OpenMap {
  readonly layers: readonly MapLayer[];
  /** How far points may lie beside their place, in metres, when the file says so. */
  readonly stepMetres: number | null;
  close(): void | Promise<void>;
}

const asItIs = { stepMetres: null, close: () => {} };

/**
 * A GeoPackage, the shapefiles in a zip, or a TopoJSON file, known by what is in it, whatever it is called; packed or not.
 * Null for anything else. Throws when it is one of these and damaged.
 */
export async function openMap(path: string, file: string): Promise<OpenMap | null> {
  const packing = packingOf((await peek(path)).start);
  const names = packing === 'ZIP' ? await namesInZip(path) : [];
  if (names.some(isShapefile)) return { ...asItIs, layers: await layersOfShapefiles(path, names) };
  const geoPackage = names.find((name) => /\.gpkg$/i.test(name));
  if (geoPackage !== undefined) return unpackedGeoPackage(path, file, geoPackage);

  const start = await startUnpacked(path);
  if (start.startsWith(sqlite)) {
    return packing === null ? { ...asItIs, ...openGeoPackage(path, file) } : unpackedGeoPackage(path, file);
  }
  return topology.test(start) ? readTopology(path, file) : null;
}

/** The first bytes of every SQLite file (its file format, 1.3.1). */
const sqlite = 'SQLite format 3\0';

/** No collection of GeoJSON features begins with one of these members. */
const topology =
  /^[\s\uFEFF]*\{\s*(?:"bbox"\s*:\s*\[[^\]]*\]\s*,\s*)?"(?:type"\s*:\s*"Topology"|arcs"|objects"|transform")/;

/** Enough to know a file by. */
const startBytes = 4_096;

async function startUnpacked(path: string): Promise<string> {
  for await (const chunk of readBytes(path)) return chunk.toString('utf8', 0, startBytes);
  return '';
}

/** SQLite reads from a file, so that what is packed is unpacked beside it first, and removed at the end. */
async function unpackedGeoPackage(path: string, file: string, name?: string): Promise<OpenMap> {
  const folder = await mkdtemp(join(tmpdir(), 'ketenkaart-map-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const unpacked = join(folder, 'map.gpkg');
    await pipeline(
      readBytes(path, () => {}, name),
      createWriteStream(unpacked),
    );
    const geoPackage = openGeoPackage(unpacked, file);
    return {
      ...asItIs,
      layers: geoPackage.layers,
      close: () => {
        geoPackage.close();
        return close();
      },
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** All lines of a topology are needed before the first area is whole; the country in neighbourhoods takes 20 MB. */
const mostCharacters = 256 * 1024 ** 2;

async function readTopology(path: string, file: string): Promise<OpenMap> {
  const pieces: string[] = [];
  let characters = 0;
  for await (const piece of readText(readBytes(path), file)) {
    characters += piece.length;
    if (characters > mostCharacters) throw new Error('a TopoJSON file of more than 256 MB is not read');
    pieces.push(piece);
  }
  const whole = parse(pieces.join('').replace(/^\uFEFF/, ''));
  return { ...asItIs, layers: layersOfTopology(whole, file), stepMetres: stepOf(whole) };
}

/** What the parser complains of has a piece of the file in it, which would be kept with the run. */
function parse(text: string): Topology {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is no sound JSON: it is damaged or breaks off');
  }
}
