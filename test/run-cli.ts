import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const cliFile = fileURLToPath(new URL('../src/cli.js', import.meta.url));

export interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Each command compiles the embedded database anew: quickly, since it is over before better code would pay. */
export const compileQuickly = process.env.DATABASE_URL ? [] : ['--liftoff-only'];

/** Runs `ketenkaart` in a process of its own, with these settings and no others, to its end. */
export const runCli = (settings: NodeJS.ProcessEnv, ...words: readonly string[]) =>
  new Promise<Ended>((resolve) => {
    execFile(
      process.execPath,
      [...compileQuickly, cliFile, ...words],
      { env: settings, timeout: 120_000 },
      (fault, stdout, stderr) => resolve({ code: fault?.code ?? 0, stdout, stderr }),
    );
  });
