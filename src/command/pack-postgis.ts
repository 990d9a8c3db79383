import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { keepInTar } from '../database/keep-in-tar.ts';
import { postgisBundle, postgisFiles } from '../database/postgis.ts';

/** Part of `npm run build`: of the PostGIS that its package brings, what the embedded database needs at each start. */
const whole = new URL('postgis.tar.gz', import.meta.resolve('@electric-sql/pglite-postgis'));
const madeOf = [whole, new URL('../database/postgis.js', import.meta.url)];

if (!(await isNewer(postgisBundle, madeOf))) {
  const packed = gzipSync(keepInTar(gunzipSync(await readFile(whole)), postgisFiles), { level: 1 });
  // Two may build at once, and a start may read it meanwhile.
  const draft = `${fileURLToPath(postgisBundle)}.draft-${process.pid}`;
  await writeFile(draft, packed);
  await rename(draft, postgisBundle);
}

async function isNewer(made: URL, sources: readonly URL[]): Promise<boolean> {
  const madeAt = await changedAt(made);
  const changes = await Promise.all(sources.map(changedAt));
  return changes.every((change) => change < madeAt);
}

/** Zero for a file that is not there. */
async function changedAt(file: URL): Promise<number> {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}
