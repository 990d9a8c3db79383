import { BrokenGeometry } from './broken-geometry.ts';
import { readWellKnownBinary } from './read-well-known-binary.ts';

/** Bytes of the envelope by its kind in the flags: none, x and y, with z, with m, with both. */
const envelopeBytes = [0, 32, 48, 48, 64];
const flagsAt = 3;
const headerBytes = 8;
/** Of four million points; the largest boundary has some 200,000. */
const mostBytes = 64 * 1024 ** 2;

/**
 * The geometry in a cell of a GeoPackage: its own header (OGC 12-128r18, 2.1.3), then well-known binary. Null for an
 * empty one. Throws BrokenGeometry for what is no such cell.
 */
export function readGeoPackageGeometry(cell: Uint8Array): unknown {
  if (cell.length > mostBytes) throw new BrokenGeometry('The boundary has more points than a map has.');
  const flags = cell[flagsAt] ?? 0;
  const envelope = envelopeBytes[(flags >> 1) & 7];
  if (cell[0] !== 0x47 || cell[1] !== 0x50 || envelope === undefined) {
    throw new BrokenGeometry('The boundary does not begin as one of a GeoPackage does.');
  }
  const isEmpty = (flags & 0x10) !== 0;
  return isEmpty ? null : readWellKnownBinary(cell.subarray(headerBytes + envelope));
}
