import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockDirectory } from '../src/database/directory-lock.ts';
import { importsOf } from './floors.ts';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the service with these settings and no others, and waits until it gives up. */
const start = (env: NodeJS.ProcessEnv) =>
  new Promise<Ended>((resolve) => {
    execFile(process.execPath, [main], { env, timeout: 30_000 }, (fault, stdout, stderr) =>
      resolve({ code: fault?.code ?? 0, stdout, stderr }),
    );
  });

describe('a service that cannot start says why in a sentence, and exits with 1', () => {
  test('when a setting is wrong', async () => {
    const ended = await start({ PORT: 'many', SAMPLE: 'yes' });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('PORT is "many"; expected a whole number from 0 to 65535');
    expect(ended.stderr).toContain('SAMPLE is "yes"');
    expect(ended.stderr).not.toContain('    at ');
  });

  test('when another process has the directory of the database', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'ketenkaart-'));
    const lock = lockDirectory(directory);
    try {
      const ended = await start({ KETENKAART_DATA_DIR: directory });
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toContain(`is in use by process ${process.pid}`);
      expect(ended.stderr).not.toContain('    at ');
    } finally {
      lock.release();
      rmSync(directory, { recursive: true });
    }
  });

  test('which it looks at before it loads what takes long', () => {
    expect(packagesOf('main.ts')).toEqual(['zod']);
    expect(packagesOf('serve.ts')).toEqual(
      expect.arrayContaining(['@electric-sql/pglite', 'fastify', 'zod']),
    );
  });

  test('when PostgreSQL is not there', async () => {
    const ended = await start({ DATABASE_URL: 'postgres://kaart:geheim@127.0.0.1:1/kaart' });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(
      'Could not connect to the database: connect ECONNREFUSED 127.0.0.1:1. Is it running, and is DATABASE_URL right?\n',
    );
  });
});

/** Packages that are loaded with a file, and with all that it imports; not what it imports later. */
function packagesOf(path: string): string[] {
  const packages = new Set<string>();
  const files = new Set([path]);
  for (const file of files) {
    const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
    for (const { target, isPackage, isType } of importsOf(
      file,
      source.replaceAll('await import(', 'later('),
    )) {
      if (isType || target.startsWith('node:') || target.startsWith('..')) continue;
      (isPackage ? packages : files).add(target);
    }
  }
  return [...packages].sort();
}
