import { execFile, execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Where the programs of the newest PostgreSQL with PostGIS are, as Debian installs them; null when there is none. */
export const postgresPrograms: string | null =
  globSync('/usr/lib/postgresql/*/bin/initdb')
    .map(dirname)
    .filter((bin) => existsSync(`/usr/share/postgresql/${versionOf(bin)}/extension/postgis.control`))
    .toSorted((one, other) => Number(versionOf(one)) - Number(versionOf(other)))
    .at(-1) ?? null;

function versionOf(bin: string): string {
  return basename(dirname(bin));
}

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
const asWhom = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};
export const owner = postgresPrograms ? asWhom() : {};

/** Runs one of them to its end, as whoever may, and gives what it printed. */
export async function runProgram(program: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(join(postgresPrograms!, program), [...words], {
    ...owner,
    cwd: '/tmp',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}
