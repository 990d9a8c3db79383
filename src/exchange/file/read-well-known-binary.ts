import { BrokenGeometry } from './broken-geometry.ts';

/** Codes of OGC Simple Features 1.2.1, 8.2.8; a thousand more is with height, two thousand with measure. */
const types: Readonly<Record<number, string>> = {
  ...{ 1: 'Point', 2: 'LineString', 3: 'Polygon', 4: 'MultiPoint', 5: 'MultiLineString' },
  ...{ 6: 'MultiPolygon', 7: 'GeometryCollection', 10: 'CurvePolygon', 12: 'MultiSurface' },
};

type Position = readonly [x: number, y: number];
type BinaryGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Position[][])[] }
  | { readonly type: string };

/**
 * Polygons of well-known binary as GeoJSON has them, without heights and measures; of other kinds only the type, which
 * is enough to refuse them. Throws BrokenGeometry when the bytes end too early or count more points than are there.
 */
export function readWellKnownBinary(bytes: Uint8Array): BinaryGeometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  const step = (size: number) => {
    if (at + size > view.byteLength) throw new BrokenGeometry('The boundary breaks off.');
    at += size;
    return at - size;
  };
  const count = (isLittle: boolean, smallest: number) => {
    const found = view.getUint32(step(4), isLittle);
    if (found * smallest > view.byteLength - at) {
      throw new BrokenGeometry('The boundary breaks off: it counts more points than there are.');
    }
    return found;
  };
  const head = () => {
    const isLittle = view.getUint8(step(1)) === 1;
    const code = view.getUint32(step(4), isLittle);
    const thousands = Math.floor(code / 1000);
    if (thousands > 3) throw new BrokenGeometry(`The boundary is of a type ${code} that is not known.`);
    const numbers = [2, 3, 3, 4][thousands]!;
    return { isLittle, type: types[code % 1000] ?? `geometry of type ${code}`, bytesOfPoint: 8 * numbers };
  };
  const list = <Item>(length: number, read: () => Item) => Array.from({ length }, read);
  const rings = ({ isLittle, bytesOfPoint }: ReturnType<typeof head>) =>
    list(count(isLittle, 4), () =>
      list(count(isLittle, bytesOfPoint), (): Position => {
        const place = step(bytesOfPoint);
        return [view.getFloat64(place, isLittle), view.getFloat64(place + 8, isLittle)];
      }),
    );

  const whole = head();
  if (whole.type === 'Polygon') return { type: 'Polygon', coordinates: rings(whole) };
  if (whole.type !== 'MultiPolygon') return { type: whole.type };
  const polygons = list(count(whole.isLittle, 9), () => {
    const part = head();
    if (part.type !== 'Polygon')
      throw new BrokenGeometry(`The boundary has a ${part.type} among its polygons.`);
    return rings(part);
  });
  return { type: 'MultiPolygon', coordinates: polygons };
}
