import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBoundaries } from '../../../src/exchange/area/read-boundaries.ts';
import { squareAt } from '../map-files.ts';
import { listOf } from '../understood.ts';

export let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maps-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

export const put = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

export async function read(path: string, edition = 2024) {
  const readings = await listOf(readBoundaries(path, { edition }));
  return {
    records: readings.flatMap(({ records }) => records),
    issues: readings.flatMap(({ issues }) => issues),
    lines: readings.filter(({ records }) => records.length > 0).map(({ line }) => line),
  };
}
export const codes = ({ records }: Awaited<ReturnType<typeof read>>) => records.map(({ code }) => code);

/** Two squares of a kilometre side by side, north of Amersfoort, and what PostGIS makes of the corners of the first. */
export const west = squareAt(155_000, 473_000, 1_000);
export const east = squareAt(156_000, 473_000, 1_000);
export const westInDegrees = [
  [5.3872, 52.24505],
  [5.3872, 52.25404],
  [5.40185, 52.25404],
  [5.40185, 52.24505],
  [5.3872, 52.24505],
];
export const rounded = (points: readonly (readonly number[])[]) =>
  points.map((point) => point.map((degrees) => Math.round(degrees * 1e5) / 1e5));
