import { TestEnvironment } from 'jest-environment-node';
import type { Lend } from './held-database.ts';

declare global {
  /** Lends this worker's embedded database (`held-database.ts`). */
  var lendDatabase: Lend;
}

/**
 * Where a test file runs: as Jest has it, and with the embedded database that its worker keeps from file to file. Jest
 * loads every module anew for each file, so that what outlives a file must come from outside.
 */
export default class Environment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.lendDatabase = async (prepared) => (await import('./held-database.ts')).lend(prepared);
  }

  override async teardown(): Promise<void> {
    // Jest empties what a file leaves behind.
    Reflect.deleteProperty(this.global, 'lendDatabase');
    await super.teardown();
  }
}
