import { withDatabase } from '../../src/command/as-operator.ts';
import { importFiles } from '../../src/exchange/import-files.ts';
import { committingAsItGoes } from './broken-transactions.ts';
import { killedImport } from './killed-import.ts';

/** A program that imports files as the command line does, but commits as it goes. */
await withDatabase((database) =>
  importFiles(committingAsItGoes(database), killedImport(process.argv.slice(2))),
);
