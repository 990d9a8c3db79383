import { rmSync } from 'node:fs';
import { endHeld } from './held-database.ts';
import { onServer } from './own-database.ts';
import { preparedVariable } from './prepared.ts';

/** Takes away what `global-setup.ts` prepared. */
export default async function tearDown(): Promise<void> {
  // Of this process, in which a single file runs; workers end their own.
  await endHeld();
  const { DATABASE_URL: server, KETENKAART_TEST_DIRECTORY: directory } = process.env;
  if (directory) rmSync(directory, { recursive: true });
  if (!server) return;
  for (const prepared of ['SAMPLE', 'EMPTY'] as const) {
    const name = process.env[preparedVariable(prepared)];
    if (name) await onServer(server, `drop database ${name} with (force)`);
  }
}
